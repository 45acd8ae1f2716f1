using Matchmaking.Recommender.Candidates;
using Matchmaking.Recommender.Data;

namespace Matchmaking.Recommender.Training;

/// <summary>Factors in the order of one catalogue. Immutable and safe to share between threads.</summary>
/// <param name="model">The factors.</param>
/// <param name="places">By practice of the catalogue: its item, or -1.</param>
/// <param name="traits">By trait of the program: the model's, or -1.</param>
internal sealed class BoundFactors(ICandidateModel model, int[] places, int[] traits)
{
    /// <summary>How much firms like this one go for each practice: one small solve, then kept with the inquiry.</summary>
    public float[] Of(Inquiry inquiry) => inquiry.Memo.Of(this, inquiry) ?? inquiry.Memo.Note(this, inquiry, Of(inquiry.History, inquiry.Traits));

    /// <summary>By practice of the catalogue; all 0 where a broken file makes the equations unsolvable.</summary>
    public float[] Of(FirmHistory history, int[] ownTraits)
    {
        Span<int> items = stackalloc int[history.Practices.Length];
        Span<float> strengths = stackalloc float[history.Practices.Length];
        var row = RowOf(history, items, strengths, without: -1);
        Span<int> features = stackalloc int[ownTraits.Length];
        Span<float> ones = stackalloc float[ownTraits.Length];
        var scores = new float[model.Items];
        Score(row, FeaturesOf(ownTraits, features, ones, without: -1), scores);
        var values = new float[places.Length];
        for (var practice = 0; practice < values.Length; practice++)
            values[practice] = places[practice] is >= 0 and var item ? scores[item] : 0;
        return values;
    }

    /// <summary>The same for one practice, had the firm one measure or one trait less.</summary>
    public float Without(Inquiry inquiry, int practice, int measure = -1, int trait = -1)
    {
        if (places[practice] < 0)
            return 0;
        var history = inquiry.History;
        Span<int> items = stackalloc int[history.Practices.Length];
        Span<float> strengths = stackalloc float[history.Practices.Length];
        Span<int> features = stackalloc int[inquiry.Traits.Length];
        Span<float> ones = stackalloc float[inquiry.Traits.Length];
        var scores = new float[model.Items];
        Score(RowOf(history, items, strengths, measure), FeaturesOf(inquiry.Traits, features, ones, trait), scores);
        return scores[places[practice]];
    }

    /// <summary>The measure and the trait that gave most to one practice, as places in the catalogue and in the traits; -1 for none.</summary>
    public (int Measure, int Trait) MostFor(Inquiry inquiry, int practice)
    {
        if (places[practice] < 0)
            return (-1, -1);
        var history = inquiry.History;
        Span<int> items = stackalloc int[history.Practices.Length];
        Span<float> strengths = stackalloc float[history.Practices.Length];
        var row = RowOf(history, items, strengths, without: -1);
        Span<int> features = stackalloc int[inquiry.Traits.Length];
        Span<float> ones = stackalloc float[inquiry.Traits.Length];
        var own = FeaturesOf(inquiry.Traits, features, ones, without: -1);
        Span<float> parts = stackalloc float[row.Count];
        Span<float> traitParts = stackalloc float[own.Count];
        try
        {
            if (model is FeatureIals aware)
                aware.Explain(row, own, places[practice], parts, traitParts);
            else
                model.Explain(row, places[practice], parts);
        }
        catch (ArithmeticException)
        {
            return (-1, -1);
        }

        return (
            Most(parts) is >= 0 and var item ? Array.IndexOf(places, row.Indices[item]) : -1,
            model is FeatureIals && Most(traitParts) is >= 0 and var trait ? Array.IndexOf(traits, own.Indices[trait]) : -1);
    }

    private static int Most(ReadOnlySpan<float> parts)
    {
        var best = -1;
        for (var i = 0; i < parts.Length; i++)
            if (parts[i] > (best < 0 ? 0 : parts[best]))
                best = i;
        return best;
    }

    private void Score(SparseRow row, SparseRow features, Span<float> scores)
    {
        try
        {
            if (model is IFeatureAwareModel aware)
                aware.Score(row, features, scores);
            else
                model.Score(row, scores);
        }
        catch (ArithmeticException)
        {
            scores.Clear();
        }

        foreach (ref var score in scores)
            score = float.IsFinite(score) ? score : 0;
    }

    /// <summary>Items ascending, as rows have to be.</summary>
    private SparseRow RowOf(FirmHistory history, Span<int> items, Span<float> strengths, int without)
    {
        var count = 0;
        for (var i = 0; i < history.Practices.Length; i++)
            if (history.Practices[i] != without && places[history.Practices[i]] is >= 0 and var item)
                (items[count], strengths[count++]) = (item, history.Strengths[i]);
        items[..count].Sort(strengths[..count]);
        return new SparseRow(items[..count], strengths[..count]);
    }

    private SparseRow FeaturesOf(int[] own, Span<int> features, Span<float> ones, int without)
    {
        var count = 0;
        foreach (var trait in own)
            if (trait > 0 && trait != without && traits[trait] is >= 0 and var known)
                (features[count], ones[count++]) = (known, 1);
        features[..count].Sort();
        return new SparseRow(features[..count], ones[..count]);
    }
}
