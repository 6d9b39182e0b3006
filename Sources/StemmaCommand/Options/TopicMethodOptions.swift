internal import ArgumentParser
internal import Stemma

/// How articles are put into topics.
struct TopicMethodOptions: ParsableArguments {
    enum Choice: String, ExpressibleByArgument, CaseIterable { case kmeans, leiden, hdbscan }

    @Option(
        name: .customLong("method"),
        help: """
            How articles are put into topics, before their words decide: kmeans, leiden (communities of nearest neighbours) or \
            hdbscan (dense groups; articles in none go to the nearest).
            """)
    var choice = Choice.kmeans

    var method: TopicMethod {
        switch choice {
        case .kmeans: .kmeans
        case .leiden: .leiden
        case .hdbscan: .hdbscan
        }
    }
}
