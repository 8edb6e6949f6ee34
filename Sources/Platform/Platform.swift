// The libraries that the program uses from the system, under one module name: the C library, and the part of
// Foundation without ICU, whose data would be a third of the program. On systems with only the whole of
// Foundation, that is used.

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
