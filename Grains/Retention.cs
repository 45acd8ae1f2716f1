namespace Matchmaking.Grains;

/// <summary>How long what is no longer needed stays; docs/settings.md says what it means for whom.</summary>
public sealed record Retention
{
    /// <summary>Months after which an alliance forgets a conversation with a company, unless that asked never to be asked again.</summary>
    public int ConversationMonths { get; init; } = 24;

    /// <summary>Days on which a company that was removed can be restored, counted from the day after; then it is erased.</summary>
    public int RemovedCompanyDays { get; init; } = 30;
}
