using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Training;

/// <summary>Questions of companies on one day, and what they took up afterwards. Every model sits the same exam.</summary>
internal sealed class Exam
{
    private readonly RecommendationQuery[] questions;
    private readonly HashSet<string>[] answers;
    private readonly PrevalenceTable prevalence;

    /// <param name="companies">Those who ask.</param>
    /// <param name="places">Their places in the snapshot.</param>
    /// <param name="before">What was known.</param>
    /// <param name="until">Last day of the answers.</param>
    public Exam(IReadOnlyList<TrainingCompany> companies, IEnumerable<int> places, Snapshot before, DateOnly until)
    {
        var asked = places
            .Select(place => (Query: before.Queries[place], Answer: FirmAtDay.TakenUp(companies[place], before.Day, until).ToHashSet(StringComparer.Ordinal)))
            .Where(one => one.Answer.Count > 0)
            .ToArray();
        questions = Array.ConvertAll(asked, one => one.Query);
        answers = Array.ConvertAll(asked, one => one.Answer);
        prevalence = before.Prevalence;
    }

    /// <summary>Number of companies with something to find.</summary>
    public int Companies => questions.Length;

    /// <summary>What a recommender shows each of them, and what that is worth.</summary>
    public ExamResult Sit(PracticeRecommender recommender)
    {
        var lists = Array.ConvertAll(questions, question => recommender.Order(question, prevalence));
        return new ExamResult(lists, [.. lists.Select((list, company) => Worth(list, recommender, answers[company]))]);
    }

    /// <summary>Everybody is shown what most firms run, under the rules that hold for every list.</summary>
    public double[] SitByPopularity(PracticeRecommender recommender, double[] runs) =>
        [.. questions.Select((question, company) => Worth(recommender.OrderBy(question, runs), recommender, answers[company]))];

    private static double Worth(int[] list, PracticeRecommender recommender, HashSet<string> answer)
    {
        double[] hits = [.. Enumerable.Range(0, list.Length).Where(place => answer.Contains(recommender.IdOf(list[place]))).Select(place => place + 1.0)];
        double[] ranks = [.. hits, .. Enumerable.Repeat(double.PositiveInfinity, answer.Count - hits.Length)];
        return RankingMetrics.Ndcg(ranks, Snapshot.Shown);
    }
}

/// <param name="Lists">Per company the practices it would be shown, as places in the catalogue.</param>
/// <param name="Ndcg">Per company NDCG@10.</param>
internal sealed record ExamResult(int[][] Lists, double[] Ndcg)
{
    public double Mean => Ndcg.Length == 0 ? 0 : Ndcg.Average();
}
