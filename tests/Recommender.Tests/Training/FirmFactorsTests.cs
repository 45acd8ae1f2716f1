using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Tests.Learning.Candidates;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Tests.Training;

/// <summary>What is worked out once for a firm is what a firm asking anew would be told.</summary>
public class FirmFactorsTests
{
    private const int Practices = Taste.Groups * 10;
    private static readonly BoundFactors Factors = new(
        FeatureIals.Fit(
            Taste.World(users: 200),
            Taste.Likes(200),
            Taste.GroupFeatures(Taste.Items),
            new(new(Dimensions: 6, Epochs: 8, Regularisation: .05))),
        // The model's own order is another one than the catalogue's.
        [.. Enumerable.Range(0, Practices).Reverse()],
        [-1, .. Enumerable.Range(0, Taste.Groups)]);

    private static readonly FirmHistory Firm = new([2, 7, 31], [1, .5f, .8f], 2.3f);
    private static readonly int[] Traits = [0, 2, 4];

    [Fact]
    public void Other_traits_say_the_same_as_a_firm_that_always_had_them()
    {
        var known = Factors.Of(Firm, Traits);
        Assert.Equal(Factors.Of(Firm, [0, 3]).Scores, known.With([0, 3]).Scores);
        Assert.NotEqual(known.Scores, known.With([0, 3]).Scores);
    }

    [Fact]
    public void Without_a_measure_it_is_a_firm_that_never_had_it()
    {
        var known = Factors.Of(Firm, Traits);
        var found = 0;
        for (var practice = 0; practice < Practices; practice++)
        {
            if (known.MostFor(practice).Measure is not { } most)
                continue;
            found++;
            var left = Firm.Practices.Select((one, i) => (one, Firm.Strengths[i])).Where(one => one.one != most.Cause).ToArray();
            var without = Factors.Of(new FirmHistory([.. left.Select(one => one.one)], [.. left.Select(one => one.Item2)], 1), Traits);
            Assert.Equal(without.Scores[practice], known.Without(most, practice), 1e-5);
            Assert.True(known.Scores[practice] > most.Without);
        }

        Assert.True(found > Practices / 2, $"{found}");
    }

    [Fact]
    public void Without_a_trait_it_is_a_firm_that_never_had_it()
    {
        var known = Factors.Of(Firm, Traits);
        var found = 0;
        for (var practice = 0; practice < Practices; practice++)
        {
            if (known.MostFor(practice).Trait is not { } most)
                continue;
            found++;
            Assert.Equal(known.With([.. Traits.Where(trait => trait != most.Cause)]).Scores[practice], most.Without, 1e-5);
        }

        Assert.True(found > Practices / 4, $"{found}");
    }
}
