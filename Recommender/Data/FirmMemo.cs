using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Data;

/// <summary>
/// What a learned model made of one firm's measures and traits, worked out once per request. Handed from an inquiry to its
/// copies, it answers only for the very history, traits and model it was made for. For one thread.
/// </summary>
/// <param name="before">What was noted for the same firm with other traits.</param>
internal sealed class FirmMemo(FirmMemo? before = null)
{
    private BoundFactors? model;
    private FirmHistory? history;
    private int[]? traits;
    private FirmFactors? factors;

    /// <summary>What was noted for this firm, or null.</summary>
    public FirmFactors? Of(BoundFactors model, Inquiry inquiry) =>
        IsAbout(model, inquiry) && ReferenceEquals(traits, inquiry.Traits) ? factors : null;

    /// <summary>What was noted for a firm with these measures, whatever its traits, or null.</summary>
    public FirmFactors? OfMeasures(BoundFactors model, Inquiry inquiry) =>
        IsAbout(model, inquiry) ? factors : before?.OfMeasures(model, inquiry);

    public FirmFactors Note(BoundFactors model, Inquiry inquiry, FirmFactors factors)
    {
        (this.model, history, traits, this.factors) = (model, inquiry.History, inquiry.Traits, factors);
        return factors;
    }

    private bool IsAbout(BoundFactors model, Inquiry inquiry) => ReferenceEquals(this.model, model) && ReferenceEquals(history, inquiry.History);
}
