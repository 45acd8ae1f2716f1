using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Eligibility;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Ranking;

namespace Matchmaking.Recommender.Training;

/// <summary>Draws pairs for the ranker: what a company took up next against other practices it could have been shown.</summary>
internal sealed class PairSampler(PracticeTable table, WeightedFeature[] features, ulong seed)
{
    private const int OthersPerTakeUp = 8;

    /// <summary>Not taken up is hardly a "no"; a dismissal is one.</summary>
    private const float UnknownWeight = 0.3f, DismissedWeight = 1;

    private readonly InquiryReader reader = new(table);
    private readonly EligibilityRules eligibility = new(table);

    /// <summary>Take-ups that had something to be compared with.</summary>
    public int TakeUps { get; private set; }

    public List<RankedPair> Pairs { get; } = [];

    /// <summary>Adds the pairs of one company.</summary>
    public void Add(TrainingCompany company, Snapshot before, int place, DateOnly until)
    {
        var taken = Places(FirmAtDay.TakenUp(company, before.Day, until));
        if (taken.Length == 0)
            return;
        var inquiry = reader.Read(before.Queries[place], before.Prevalence);
        var practices = new int[table.Count];
        practices = practices[..eligibility.Collect(inquiry, practices)];
        taken = [.. taken.Intersect(practices)];
        var dismissed = Places(FirmAtDay.Dismissed(company, before.Day, until)).Intersect(practices).Except(taken).ToArray();
        var others = practices.Except(taken).Except(dismissed).ToArray();
        var random = StableHash.Mix(StableHash.Of(company.Id), seed);
        foreach (var practice in taken)
        {
            var own = Values(inquiry, practice);
            TakeUps++;
            foreach (var other in dismissed)
                Pairs.Add(new RankedPair(Minus(own, inquiry, other), DismissedWeight));
            for (var draw = 0; draw < OthersPerTakeUp && others.Length > 0; draw++)
            {
                random = StableHash.Mix(random, (ulong)draw);
                Pairs.Add(new RankedPair(Minus(own, inquiry, others[(int)(random % (ulong)others.Length)]), UnknownWeight));
            }
        }
    }

    private int[] Places(IEnumerable<string> ids) =>
        [.. ids.Select(id => table.Catalogue.Practices.IndexOf(id)).Where(practice => practice >= 0)];

    private float[] Values(Inquiry inquiry, int practice) => Array.ConvertAll(features, feature => (float)feature.Contribution(inquiry, practice));

    private float[] Minus(float[] own, Inquiry inquiry, int other)
    {
        var difference = Values(inquiry, other);
        for (var i = 0; i < difference.Length; i++)
            difference[i] = own[i] - difference[i];
        return difference;
    }
}
