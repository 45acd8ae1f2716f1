using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Ranking;

/// <summary>
/// Ranks as the content link does, but with weights and two features learned from what firms took up. What it was not
/// taught about a practice or a firm counts nothing, and content decides.
/// </summary>
internal sealed class LearnedLink(PracticeTable table, TraitTable traits, PracticeModel model) : LinearLink(
    LinkNames.Learned,
    ceiling: 1,
    model.Weigh(LearnedFeatures.Of(table, traits, model.Bind(table, traits))))
{
    public override bool Answers(Inquiry inquiry) => inquiry.HasSubject || inquiry.History.Practices.Length > 0;
}
