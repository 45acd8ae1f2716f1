namespace Matchmaking.Recommender.Data;

/// <summary>
/// What a learned model made of one firm's measures and traits, worked out once per request. Handed from an inquiry to its
/// copies, it answers only for the very history, traits and model it was made for. For one thread.
/// </summary>
internal sealed class FirmMemo
{
    private object? model;
    private FirmHistory? history;
    private int[]? traits;
    private float[] values = [];

    /// <summary>What was noted for this firm, or null.</summary>
    public float[]? Of(object model, Inquiry inquiry) =>
        ReferenceEquals(this.model, model) && ReferenceEquals(history, inquiry.History) && ReferenceEquals(traits, inquiry.Traits) ? values : null;

    public float[] Note(object model, Inquiry inquiry, float[] values)
    {
        (this.model, history, traits, this.values) = (model, inquiry.History, inquiry.Traits, values);
        return values;
    }
}
