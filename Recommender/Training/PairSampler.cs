using System.Runtime.InteropServices;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Eligibility;
using Matchmaking.Recommender.Numerics;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Rankers;
using Matchmaking.Recommender.Ranking;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// Draws what rankers learn from: what a company took up next beside other practices it could have been shown, and beside
/// all that it was shown and did not take up.
/// </summary>
internal sealed class PairSampler(PracticeTable table, WeightedFeature[] features, ulong seed)
{
    private const int OthersPerTakeUp = 8;

    /// <summary>Not taken up is hardly a "no"; a dismissal is one.</summary>
    private const float UnknownWeight = 0.3f, DismissedWeight = 1;

    private readonly InquiryReader reader = new(table);
    private readonly EligibilityRules eligibility = new(table);
    private readonly List<(float[] Values, int Grade)> candidates = [];
    private readonly List<int> starts = [0];
    private readonly List<int> ends = [];

    /// <summary>Take-ups that had something to be compared with.</summary>
    public int TakeUps { get; private set; }

    public List<RankedPair> Pairs { get; } = [];

    /// <summary>The same as one list per company, for rankers that learn whole orders.</summary>
    /// <param name="names">Names of the features.</param>
    public RankingExamples Lists(string[] names)
    {
        var values = new Matrix<float>(candidates.Count, names.Length);
        for (var row = 0; row < candidates.Count; row++)
            candidates[row].Values.CopyTo(values.Row(row));
        return new RankingExamples(names, values, [.. candidates.Select(candidate => candidate.Grade)], [.. starts]);
    }

    /// <summary>Adds what one company did.</summary>
    public void Add(TrainingCompany company, Snapshot before, int place, DateOnly until)
    {
        var taken = Places(FirmAtDay.TakenUp(company, before.Day, until));
        if (taken.Length == 0)
            return;
        var inquiry = reader.Read(before.Queries[place], before.Prevalence);
        var practices = new int[table.Count];
        practices = practices[..eligibility.Collect(inquiry, practices)];
        taken = [.. taken.Intersect(practices)];
        var dismissed = Places(FirmAtDay.Dismissed(company, before.Day, until)).Intersect(practices).Except(taken).Select(other => Values(inquiry, other)).ToArray();
        var others = practices.Except(taken).Except(Places(FirmAtDay.Dismissed(company, before.Day, until))).ToArray();
        var random = StableHash.Mix(StableHash.Of(company.Id), seed);
        var seen = new Seen(company, before.Day, until);
        var passed = others.Where(other => seen.OfPassed(table.Ids[other]) > 0).Select(other => (Values: Values(inquiry, other), Weight: seen.OfPassed(table.Ids[other]))).ToArray();
        foreach (var values in dismissed)
            candidates.Add((values, 0));
        foreach (var practice in taken)
        {
            var own = Values(inquiry, practice);
            var weight = seen.OfTakeUp(table.Ids[practice]);
            TakeUps++;
            candidates.Add((own, 1));
            foreach (var other in dismissed)
                Pairs.Add(new RankedPair(Minus(own, other), weight * DismissedWeight));
            foreach (var (other, sure) in passed)
                Pairs.Add(new RankedPair(Minus(own, other), weight * sure));
            for (var draw = 0; draw < OthersPerTakeUp && others.Length > 0; draw++)
            {
                random = StableHash.Mix(random, (ulong)draw);
                var other = Values(inquiry, others[(int)(random % (ulong)others.Length)]);
                candidates.Add((other, 0));
                Pairs.Add(new RankedPair(Minus(own, other), weight * UnknownWeight));
            }
        }

        starts.Add(candidates.Count);
        ends.Add(Pairs.Count);
    }

    /// <summary>To be called when all companies are in: none counts much more than the usual one.</summary>
    public void Bound()
    {
        var pairs = CollectionsMarshal.AsSpan(Pairs);
        var weights = new double[ends.Count];
        for (var company = 0; company < weights.Length; company++)
            foreach (var pair in Of(pairs, company))
                weights[company] += pair.Weight;
        var most = FirmShare.Most(weights);
        for (var company = 0; company < weights.Length; company++)
            if (weights[company] > most)
                foreach (ref var pair in Of(pairs, company))
                    pair = pair with { Weight = (float)(pair.Weight * most / weights[company]) };
    }

    private Span<RankedPair> Of(Span<RankedPair> pairs, int company) => pairs[(company == 0 ? 0 : ends[company - 1])..ends[company]];

    private int[] Places(IEnumerable<string> ids) =>
        [.. ids.Select(id => table.Catalogue.Practices.IndexOf(id)).Where(practice => practice >= 0)];

    private float[] Values(Inquiry inquiry, int practice) => Array.ConvertAll(features, feature => (float)feature.Contribution(inquiry, practice));

    private static float[] Minus(float[] own, float[] other)
    {
        var difference = new float[own.Length];
        for (var i = 0; i < difference.Length; i++)
            difference[i] = own[i] - other[i];
        return difference;
    }
}
