extension HTMLClues {
  /// The words, and pairs of words joined by a hyphen, in the names that designers of pages give to elements.
  static let words: [(HTMLClues, String)] = [
    (
      .site,
      """
      nav navigation navbar navigator menu submenu dropdown breadcrumb breadcrumbs crumb crumbs footer
      foot sidebar site-header page-header global-header masthead topbar toolbar search searchbox
      login signin sign-in register registration gdpr privacy modal popup overlay banner contentinfo
      skip pagination pager paging copyright disclaimer legal toc utility right-rail rightrail rail
      side-bar sidenav side-column secondary ticker weather lightbox tooltip
      """
    ),
    (
      .comments,
      """
      comment comments commentlist comment-list disqus respond discussion discussions livefyre replies
      coral viafoura spot-im openweb conversation fyre
      """
    ),
    (
      .related,
      """
      related relateds recirc recirculation recommended recommendation recommendations recommend
      trending popular most-read most-popular most-viewed mostread mostpopular latest readmore
      read-more read-next readnext read-also also-read more-stories morestories more-news more-from
      more-on more-like you-may see-also seealso up-next upnext next-article next-post prev-post
      previous-post post-navigation carousel outbrain taboola zergnet revcontent recommends moreon
      morefrom river suggested suggestions top-stories other-stories other-news editors-picks linkbox
      link-box inline-link interstitial explore linkstack link-stack internal-link
      """
    ),
    (
      .share,
      """
      share shares sharing sharebar sharedaddy addthis addtoany social socials social-media
      social-links follow follows like-button sociable jp-relatedposts bookmark bookmarks actions
      print-button
      """
    ),
    (
      .promotion,
      """
      ad ads advert adverts advertisement advertisements advertising adsense adslot adunit dfp gpt
      sponsor sponsored sponsors sponsorship promo promos promotion promotional newsletter newsletters
      signup sign-up subscribe subscription subscriptions subscriber donate donation donations
      membership mailchimp mailing optin opt-in cta call-to-action affiliate marketing mc-embed survey
      poll quiz offer offers partner-links piano google-news whatsapp contribute contribution
      app-download download-app join support-us adblock
      """
    ),
    (
      .media,
      """
      gallery galleries slideshow slide slides player jwplayer video-player videoplayer audio podcast
      lightbox thumbnail thumb thumbs image-credit photo-credit credit credits image-caption
      photo-caption playlist video-caption slider infographic
      """
    ),
    (
      .caption,
      """
      caption captions figcaption wp-caption wp-caption-text caption-text credit credits cutline
      """
    ),
    (
      .metadata,
      """
      tags tag taglist tag-list tag-links tagcloud keywords topics topic-list article-tags post-tags
      categories category-list entry-meta post-meta article-meta meta metadata post-info article-info
      byline bylines dateline timestamp timestamps publish-date published pubdate post-date entry-date
      postmetadata rating ratings read-time reading-time edit-link editsection tools article-tools
      view-count views kicker eyebrow social-count
      """
    ),
    (
      .byline,
      """
      byline bylines author authors author-name authorname by-author byline-name contributor
      contributors reporter writer authorship autor
      """
    ),
    (
      .date,
      """
      date dates datetime timestamp timestamps published pubdate publish-date time dateline
      publication-date posted updated lastmod
      """
    ),
    (
      .hidden,
      """
      sr-only visually-hidden visuallyhidden visuallyhide screen-reader screen-reader-text
      screenreader is-hidden u-hidden hide-text offscreen accessibility a11y noprint no-print
      print-only printonly
      """
    ),
    (
      .biography,
      """
      author-bio authorbio author-box authorbox author-info author-card about-author about-the-author
      post-author author-profile author-description bio biography abouttheauthor contributor-bio
      endnote endnotes endmatter article-footer entry-footer post-footer bottom-of-article
      articlefooter postfooter
      """
    ),
    (
      .body,
      """
      article-body articlebody article-content articlecontent article-text articletext story-body
      storybody story-content storycontent story-text storytext entry-content entrycontent
      post-content postcontent post-body postbody post-text body-content bodycontent body-copy
      bodycopy body-text bodytext main-content content-body contentbody content-text article-copy
      articlecopy article-main story-main news-content newscontent news-text newstext article-detail
      articledetail news-detail article-page-content single-content singlecontent rich-text richtext
      article-paragraphs post-entry page-content articlecontents text-content prose blog-content
      td-post-content mw-parser-output body-inner article-inner field-name-body node-content caas-body
      """
    ),
    (.article, "article story post entry hentry article-container news-article content main h-entry"),
    (
      .deck,
      """
      deck dek standfirst subtitle sub-title subheadline sub-headline subheading sub-heading subhead
      summary article-summary article-description excerpt lead lede intro introduction article-lead
      strapline article-intro chapo teaser-text
      """
    ),
    (.headline, "headline headlines title page-title entry-title post-title article-title story-title"),
    (.quotation, "pullquote pull-quote pullout pull-out blockquote-pull quote-pull"),
    (
      .box,
      """
      factbox fact-box infobox info-box sidebox side-box navbox toccolours keypoints key-points
      takeaways
      """
    ),
    (
      .embed,
      """
      twitter-tweet tweet tweets twitter-embed instagram-media fb-post tiktok-embed embedly-card
      """
    ),
    (.gallery, "gallery galleries slideshow photogallery"),
    (.image, "image images photo photos picture pictures img media video figure"),
    (.consent, "cookie cookies consent onetrust cookiebar ccpa cookie-banner didomi cookielaw"),
    (.box, "video videos hidden hide teaser teasers card cards"),
    (.notes, "reflist references footnotes footnote"),
  ]
}
