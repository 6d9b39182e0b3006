public import StemmaLinearAlgebra

extension TopicModel {
    /// The same topics, named by the texts of their articles.
    ///
    /// - Parameters:
    ///   - labeller: has read the texts of the same articles, in the same order.
    ///   - headline: that of an article; a topic that no word marks is called by the one of its medoid.
    public func labelled(
        by labeller: TopicLabeller, headline: ((_ article: Int) -> String)? = nil, workers: Workers = Workers()
    ) -> TopicModel {
        let labels = labeller.labels(
            of: assignments, topics: topics.count,
            headline: headline.map { headline in { headline(topics[$0].medoid) } }, workers: workers)
        var model = self
        model.topics = zip(topics, labels).map { $0.labelled($1) }
        return model
    }
}

extension TopicModel.Topic {
    fileprivate func labelled(_ label: TopicLabel) -> Self {
        var topic = self
        (topic.label, topic.terms, topic.labelParts) = (label.text, label.terms, label.parts)
        return topic
    }
}
