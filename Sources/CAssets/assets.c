#include "assets.h"

#include <string.h>

// Each file is an array of its own; word tables are read in place and so are aligned.

static const unsigned char lessons_first_steps[] = {
#embed "lessons/0-tour.lesson"
};
static const unsigned char lessons_voices[] = {
#embed "lessons/1-voices.lesson"
};
static const unsigned char lessons_verbs[] = {
#embed "lessons/2-verbs.lesson"
};
static const unsigned char lessons_numbers[] = {
#embed "lessons/3-numbers.lesson"
};
static const unsigned char lessons_wire[] = {
#embed "lessons/4-wire.lesson"
};
static const unsigned char lessons_accused[] = {
#embed "lessons/5-accused.lesson"
};
static const unsigned char lessons_promises[] = {
#embed "lessons/6-promises.lesson"
};
static const unsigned char lessons_dating[] = {
#embed "lessons/7-dating.lesson"
};
static const unsigned char lessons_relays[] = {
#embed "lessons/8-relays.lesson"
};
static const unsigned char lessons_omission[] = {
#embed "lessons/9-omission.lesson"
};
static const unsigned char lessons_template[] = {
#embed "lessons/template.txt"
};
static const unsigned char lessons_tour[] = {
#embed "lessons/tour.news"
};
static const unsigned char samples_apec_01[] = {
#embed "samples/apec/01.txt"
};
static const unsigned char samples_apec_02[] = {
#embed "samples/apec/02.txt"
};
static const unsigned char samples_apec_03[] = {
#embed "samples/apec/03.txt"
};
static const unsigned char samples_harbour_01[] = {
#embed "samples/harbour/01.txt"
};
static const unsigned char samples_harbour_02[] = {
#embed "samples/harbour/02.txt"
};
static const unsigned char samples_harbour_03[] = {
#embed "samples/harbour/03.txt"
};
static const unsigned char samples_harbour_04[] = {
#embed "samples/harbour/04.txt"
};
static const unsigned char samples_harbour_05[] = {
#embed "samples/harbour/05.txt"
};
static const unsigned char samples_harbour_06[] = {
#embed "samples/harbour/06.txt"
};
static const unsigned char samples_harbour_07[] = {
#embed "samples/harbour/07.txt"
};
static const unsigned char samples_harbour_08[] = {
#embed "samples/harbour/08.txt"
};
static const unsigned char samples_hospital_01[] = {
#embed "samples/hospital/01.txt"
};
static const unsigned char samples_hospital_02[] = {
#embed "samples/hospital/02.txt"
};
static const unsigned char samples_hospital_03[] = {
#embed "samples/hospital/03.txt"
};
static const unsigned char samples_hospital_04[] = {
#embed "samples/hospital/04.txt"
};
static const unsigned char samples_hospital_05[] = {
#embed "samples/hospital/05.txt"
};
static const unsigned char samples_hospital_06[] = {
#embed "samples/hospital/06.txt"
};
_Alignas(16) static const unsigned char tables_casing[] = {
#embed "tables/casing.bin"
};
_Alignas(16) static const unsigned char tables_clusters[] = {
#embed "tables/clusters.bin"
};
_Alignas(16) static const unsigned char tables_gazetteer[] = {
#embed "tables/gazetteer.bin"
};
_Alignas(16) static const unsigned char tables_places[] = {
#embed "tables/places.bin"
};
static const unsigned char tables_session[] = {
#embed "tables/session.bin"
};
_Alignas(16) static const unsigned char tables_times[] = {
#embed "tables/times.bin"
};
_Alignas(16) static const unsigned char weights_directions[] = {
#embed "weights/directions.bin"
};
static const unsigned char weights_figures[] = {
#embed "weights/figures.txt"
};
static const unsigned char weights_lemma_rules[] = {
#embed "weights/lemma-rules.txt"
};
_Alignas(16) static const unsigned char weights_lemmas[] = {
#embed "weights/lemmas.bin"
};
_Alignas(16) static const unsigned char weights_link_trees[] = {
#embed "weights/link-trees.bin"
};
_Alignas(16) static const unsigned char weights_links[] = {
#embed "weights/links.bin"
};
_Alignas(16) static const unsigned char weights_moves[] = {
#embed "weights/moves.bin"
};
_Alignas(16) static const unsigned char weights_names_document[] = {
#embed "weights/names-document.bin"
};
_Alignas(16) static const unsigned char weights_names[] = {
#embed "weights/names.bin"
};

_Alignas(16) static const unsigned char weights_phrase_ends[] = {
#embed "weights/phrase-ends.bin"
};
static const unsigned char weights_publication[] = {
#embed "weights/publication.txt"
};
_Alignas(16) static const unsigned char weights_quotation_contents[] = {
#embed "weights/quotation-contents.bin"
};
_Alignas(16) static const unsigned char weights_quotation_cues[] = {
#embed "weights/quotation-cues.bin"
};
_Alignas(16) static const unsigned char weights_quotation_drafts[] = {
#embed "weights/quotation-drafts.bin"
};
_Alignas(16) static const unsigned char weights_quotation_speakers[] = {
#embed "weights/quotation-speakers.bin"
};
_Alignas(16) static const unsigned char weights_relations[] = {
#embed "weights/relations.bin"
};
_Alignas(16) static const unsigned char weights_tags_sure[] = {
#embed "weights/tags-sure.bin"
};
_Alignas(16) static const unsigned char weights_tags[] = {
#embed "weights/tags.bin"
};
_Alignas(16) static const unsigned char weights_tree_choices[] = {
#embed "weights/tree-choices.bin"
};

#define ASSET(name, array) {name, array, sizeof array}

// Sorted by name, byte by byte: newshound_asset_named halves it.
static const struct newshound_asset assets[] = {
    ASSET("lessons/0-tour.lesson", lessons_first_steps),
    ASSET("lessons/1-voices.lesson", lessons_voices),
    ASSET("lessons/2-verbs.lesson", lessons_verbs),
    ASSET("lessons/3-numbers.lesson", lessons_numbers),
    ASSET("lessons/4-wire.lesson", lessons_wire),
    ASSET("lessons/5-accused.lesson", lessons_accused),
    ASSET("lessons/6-promises.lesson", lessons_promises),
    ASSET("lessons/7-dating.lesson", lessons_dating),
    ASSET("lessons/8-relays.lesson", lessons_relays),
    ASSET("lessons/9-omission.lesson", lessons_omission),
    ASSET("lessons/template.txt", lessons_template),
    ASSET("lessons/tour.news", lessons_tour),
    ASSET("samples/apec/01.txt", samples_apec_01),
    ASSET("samples/apec/02.txt", samples_apec_02),
    ASSET("samples/apec/03.txt", samples_apec_03),
    ASSET("samples/harbour/01.txt", samples_harbour_01),
    ASSET("samples/harbour/02.txt", samples_harbour_02),
    ASSET("samples/harbour/03.txt", samples_harbour_03),
    ASSET("samples/harbour/04.txt", samples_harbour_04),
    ASSET("samples/harbour/05.txt", samples_harbour_05),
    ASSET("samples/harbour/06.txt", samples_harbour_06),
    ASSET("samples/harbour/07.txt", samples_harbour_07),
    ASSET("samples/harbour/08.txt", samples_harbour_08),
    ASSET("samples/hospital/01.txt", samples_hospital_01),
    ASSET("samples/hospital/02.txt", samples_hospital_02),
    ASSET("samples/hospital/03.txt", samples_hospital_03),
    ASSET("samples/hospital/04.txt", samples_hospital_04),
    ASSET("samples/hospital/05.txt", samples_hospital_05),
    ASSET("samples/hospital/06.txt", samples_hospital_06),
    ASSET("tables/casing.bin", tables_casing),
    ASSET("tables/clusters.bin", tables_clusters),
    ASSET("tables/gazetteer.bin", tables_gazetteer),
    ASSET("tables/places.bin", tables_places),
    ASSET("tables/session.bin", tables_session),
    ASSET("tables/times.bin", tables_times),
    ASSET("weights/directions.bin", weights_directions),
    ASSET("weights/figures.txt", weights_figures),
    ASSET("weights/lemma-rules.txt", weights_lemma_rules),
    ASSET("weights/lemmas.bin", weights_lemmas),
    ASSET("weights/link-trees.bin", weights_link_trees),
    ASSET("weights/links.bin", weights_links),
    ASSET("weights/moves.bin", weights_moves),
    ASSET("weights/names-document.bin", weights_names_document),
    ASSET("weights/names.bin", weights_names),
    ASSET("weights/phrase-ends.bin", weights_phrase_ends),
    ASSET("weights/publication.txt", weights_publication),
    ASSET("weights/quotation-contents.bin", weights_quotation_contents),
    ASSET("weights/quotation-cues.bin", weights_quotation_cues),
    ASSET("weights/quotation-drafts.bin", weights_quotation_drafts),
    ASSET("weights/quotation-speakers.bin", weights_quotation_speakers),
    ASSET("weights/relations.bin", weights_relations),
    ASSET("weights/tags-sure.bin", weights_tags_sure),
    ASSET("weights/tags.bin", weights_tags),
    ASSET("weights/tree-choices.bin", weights_tree_choices),
};

static const size_t asset_count = sizeof assets / sizeof assets[0];

size_t newshound_asset_count(void) { return asset_count; }

struct newshound_asset newshound_asset_at(size_t position) {
  if (position >= asset_count) {
    return (struct newshound_asset){"", NULL, 0};
  }
  return assets[position];
}

struct newshound_asset newshound_asset_named(const char *name) {
  size_t low = 0;
  size_t high = asset_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const int order = strcmp(name, assets[middle].name);
    if (order == 0) {
      return assets[middle];
    }
    if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return (struct newshound_asset){"", NULL, 0};
}
