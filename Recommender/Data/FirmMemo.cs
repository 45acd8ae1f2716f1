namespace Matchmaking.Recommender.Data;

/// <summary>
/// What somebody made of one firm's measures and traits, worked out once per request. Handed from an inquiry to its copies,
/// it answers only whoever noted it, and only for the very history and traits it was made for. For one thread.
/// </summary>
/// <param name="before">What was noted for the same firm with other traits.</param>
internal sealed class FirmMemo(FirmMemo? before = null)
{
    private object? owner;
    private FirmHistory? history;
    private int[]? traits;
    private object? noted;

    /// <summary>What was noted for this firm, or null.</summary>
    /// <typeparam name="TNote">What the owner always notes.</typeparam>
    public TNote? Of<TNote>(object owner, Inquiry inquiry)
        where TNote : class => IsAbout(owner, inquiry) && ReferenceEquals(traits, inquiry.Traits) ? (TNote?)noted : null;

    /// <summary>What was noted for a firm with these measures, whatever its traits, or null.</summary>
    /// <typeparam name="TNote">What the owner always notes.</typeparam>
    public TNote? OfMeasures<TNote>(object owner, Inquiry inquiry)
        where TNote : class => IsAbout(owner, inquiry) ? (TNote?)noted : before?.OfMeasures<TNote>(owner, inquiry);

    public TNote Note<TNote>(object owner, Inquiry inquiry, TNote note)
        where TNote : class
    {
        (this.owner, history, traits, noted) = (owner, inquiry.History, inquiry.Traits, note);
        return note;
    }

    private bool IsAbout(object owner, Inquiry inquiry) => ReferenceEquals(this.owner, owner) && ReferenceEquals(history, inquiry.History);
}
