import ArgumentParser

@main
struct StemmaCommand: AsyncParsableCommand {}
