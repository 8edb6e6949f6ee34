import Platform

/// The natural logarithm, from the C library.
func naturalLogarithm(_ value: Double) -> Double { log(value) }
