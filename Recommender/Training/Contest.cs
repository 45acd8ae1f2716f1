using Matchmaking.Recommender.Evaluation;

namespace Matchmaking.Recommender.Training;

/// <summary>Which of the models that sat the same exam answers.</summary>
internal static class Contest
{
    /// <summary>
    /// The best that may answer, also when it has learned from all of the time: one after the other is finished until one
    /// may. Where none may, the best of all, to say why not.
    /// </summary>
    /// <param name="tried">At least one.</param>
    /// <param name="finish">Lets one learn from all of the time.</param>
    /// <param name="seed">For the bootstrap.</param>
    public static TrainingOutcome Decide(IReadOnlyCollection<Tried> tried, Func<Tried, TrainingOutcome> finish, int seed)
    {
        List<Tried> open = [.. tried];
        var finished = new Dictionary<Tried, TrainingOutcome>();
        TrainingOutcome? first = null;
        while (open.Count > 0)
        {
            var best = Best(open, seed);
            if (first is not null && Objects(best.Result.Objections))
                break;
            var outcome = finished[best] = finish(best);
            first ??= outcome;
            if (!Objects(outcome.Objections))
                return With(outcome);
            open.Remove(best);
        }

        return With(first!);

        TrainingOutcome With(TrainingOutcome outcome) => outcome with { Compared = [.. tried.Select(one => Compared(one, finished.GetValueOrDefault(one)))] };
    }

    /// <summary>What was finished has the objections of the end.</summary>
    private static ComparedModel Compared(Tried one, TrainingOutcome? finished) =>
        finished is null ? one.Result : one.Result with { Metrics = finished.Metrics, Objections = finished.Objections };

    /// <summary>
    /// What does not object comes first, then quality. What is common confirms itself, so that whatever reads it has to be
    /// ahead of the best that reads less of it by more than chance.
    /// </summary>
    private static Tried Best(List<Tried> tried, int seed)
    {
        Tried[] order = [.. tried.OrderBy(one => Objects(one.Result.Objections)).ThenByDescending(one => one.Result.Metrics.Ndcg)];
        var best = order[0];
        while (order.FirstOrDefault(other => ReadsCommon(other) < ReadsCommon(best) && Objects(other.Result.Objections) == Objects(best.Result.Objections)) is { } next
            && best.Ndcg.Length > 0 && Bootstrap.Difference(best.Ndcg, next.Ndcg, seed).Low <= 0)
            best = next;
        return best;
    }

    private static int ReadsCommon(Tried one) => one.Result.Kind switch { ModelKinds.Popular => 2, ModelKinds.PairsWithCommon => 1, _ => 0 };

    /// <summary>That there is too little new is held against all alike, and must not make another one the best.</summary>
    private static bool Objects(IEnumerable<GateObjection> objections) =>
        objections.Any(objection => objection is not (GateObjection.TooLittleNew or GateObjection.TakenBack));
}

/// <param name="Order">How it ranks.</param>
/// <param name="Curve">The chances that its scores stand for.</param>
/// <param name="Ndcg">Per company of the exam.</param>
/// <param name="Result">Its figures, and what the gate had against it.</param>
internal sealed record Tried(LearnedOrder Order, AdoptionCurve Curve, double[] Ndcg, ComparedModel Result);
