using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Training;

/// <summary>
/// What factors make of one firm: how much firms like it go for each practice, and which of its measures and traits that
/// hangs on. Each is worked out when it is first asked for, for all practices at once. For one thread.
/// </summary>
internal sealed class FirmFactors
{
    private readonly BoundFactors factors;
    private readonly FirmMeasures measures;

    /// <summary>By feature ascending, and the trait it is.</summary>
    private readonly int[] features, traits;
    private readonly float[]?[] without;
    private float[]? scores;

    /// <param name="factors">The factors.</param>
    /// <param name="measures">The firm's measures.</param>
    /// <param name="own">The firm's traits.</param>
    public FirmFactors(BoundFactors factors, FirmMeasures measures, int[] own)
    {
        (this.factors, this.measures) = (factors, measures);
        traits = Array.FindAll(own, trait => trait > 0 && factors.Traits[trait] >= 0);
        features = Array.ConvertAll(traits, trait => factors.Traits[trait]);
        Array.Sort(features, traits);
        without = new float[measures.Practices.Length][];
    }

    /// <summary>By practice of the catalogue; all 0 where a broken file makes the equations unsolvable.</summary>
    public float[] Scores => scores ??= Score(measures);

    /// <summary>The same firm with other traits.</summary>
    public FirmFactors With(int[] own) => new(factors, measures, own);

    /// <summary>The measure and the trait that gave most to one practice; null for none.</summary>
    public (Influence? Measure, Influence? Trait) MostFor(int practice)
    {
        if (factors.Places[practice] is not (>= 0 and var item))
            return default;
        Span<float> ofMeasures = stackalloc float[without.Length];
        Span<float> ofTraits = stackalloc float[features.Length];
        try
        {
            measures.Split(item, ofMeasures);
            for (var i = 0; i < features.Length; i++)
                ofTraits[i] = measures.PartOf(features[i], item);
        }
        catch (ArithmeticException)
        {
            return default;
        }

        var (measure, trait) = (Most(ofMeasures), Most(ofTraits));
        return (
            measure < 0 ? null : new Influence(measures.Practices[measure], Scores[practice] - ofMeasures[measure], measure),
            trait < 0 ? null : new Influence(traits[trait], Scores[practice] - ofTraits[trait], trait));
    }

    /// <summary>What the score of a practice would be without a measure, with the equations of what is left.</summary>
    public float Without(Influence measure, int practice) => (without[measure.Entry] ??= Score(measures.Without(measure.Entry)))[practice];

    private static int Most(ReadOnlySpan<float> parts)
    {
        var best = -1;
        for (var i = 0; i < parts.Length; i++)
            if (parts[i] > (best < 0 ? 0 : parts[best]))
                best = i;
        return best;
    }

    private float[] Score(FirmMeasures of)
    {
        Span<float> ones = stackalloc float[features.Length];
        ones.Fill(1);
        var ofItems = new float[factors.Items];
        try
        {
            of.Score(new SparseRow(features, ones), ofItems);
        }
        catch (ArithmeticException)
        {
            Array.Clear(ofItems);
        }

        var ofPractices = new float[factors.Places.Length];
        for (var practice = 0; practice < ofPractices.Length; practice++)
            if (factors.Places[practice] is >= 0 and var item && float.IsFinite(ofItems[item]))
                ofPractices[practice] = ofItems[item];
        return ofPractices;
    }
}

/// <param name="Cause">The measure, as a place in the catalogue, or the trait.</param>
/// <param name="Without">The score without what it gave, the equations being what they are: exact for a trait.</param>
/// <param name="Entry">Which of the firm's it is.</param>
internal readonly record struct Influence(int Cause, float Without, int Entry);
