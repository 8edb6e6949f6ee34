import Platform

/// The natural logarithm, from the C library.
func naturalLogarithm(_ value: Double) -> Double { log(value) }

/// The logarithm to the base 2, from the C library.
func binaryLogarithm(_ value: Double) -> Double { log2(value) }

/// A power, from the C library.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
