using Matchmaking.Catalogue;

namespace Matchmaking.Api.Alliances;

/// <summary>A charter, its commitments and who is publicly named with it.</summary>
public sealed record CharterAnswer
{
    /// <summary>Its id.</summary>
    public required string Charter { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What signatories commit to.</summary>
    public required IReadOnlyList<CommitmentAnswer> Commitments { get; init; }

    /// <summary>Publicly named as having developed it.</summary>
    public required IReadOnlyList<OrganisationAnswer> DevelopedWith { get; init; }

    /// <summary>Publicly named as having signed it; not all are named.</summary>
    public required IReadOnlyList<OrganisationAnswer> Signatories { get; init; }

    /// <summary>How many have signed, as published, newest first.</summary>
    public required IReadOnlyList<PublishedCountAnswer> SignatoryCounts { get; init; }

    internal static CharterAnswer From(CharterFacts facts, Language language) => new()
    {
        Charter = facts.Id,
        Name = facts.Name.In(language),
        Commitments = [.. facts.Commitments.Select(commitment => new CommitmentAnswer(commitment.Id, commitment.Name.In(language), commitment.Source))],
        DevelopedWith = [.. facts.DevelopedWith.Select(OrganisationAnswer.From)],
        Signatories = [.. facts.Signatories.Select(OrganisationAnswer.From)],
        SignatoryCounts = [.. facts.SignatoryCounts.Select(count => new PublishedCountAnswer(count.Month, count.Text.In(language), count.Source))],
    };
}

/// <param name="Commitment">Its id.</param>
/// <param name="Name">In a few words.</param>
/// <param name="Source">Id of the source.</param>
public sealed record CommitmentAnswer(string Commitment, string Name, string Source);

/// <param name="Month">First day of the month it was published for.</param>
/// <param name="Text">The figure as published.</param>
/// <param name="Source">Id of the source.</param>
public sealed record PublishedCountAnswer(DateOnly Month, string Text, string Source);
