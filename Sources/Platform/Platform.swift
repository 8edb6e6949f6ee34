// What the program takes from the system, under one name: the C library, and of Foundation the part without ICU,
// whose data would be a third of the program. Where the system has Foundation as a whole, it is that.

#if canImport(FoundationEssentials)
  @_exported public import FoundationEssentials
#else
  @_exported public import Foundation
#endif

#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Musl)
  @_exported public import Musl
#elseif canImport(Darwin)
  @_exported public import Darwin
#endif
