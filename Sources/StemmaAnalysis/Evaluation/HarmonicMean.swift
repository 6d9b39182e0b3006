/// 2ab / (a + b), and 0 when both are 0.
func harmonicMean(_ a: Double, _ b: Double) -> Double {
    a + b > 0 ? 2 * a * b / (a + b) : 0
}
