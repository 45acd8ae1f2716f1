using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Partners;

namespace Matchmaking.Api.Partners;

/// <summary>Firms like a company. Only those that agreed to be shown.</summary>
/// <param name="Items">The most alike first.</param>
/// <param name="Model">Version of the learned model that took part in the order, or null where content alone decided.</param>
public sealed record PeersAnswer(IReadOnlyList<PeerAnswer> Items, string? Model)
{
    internal static PeersAnswer From(PeerList found, PartnerText text, PracticeCatalogue catalogue, Language language) =>
        new([.. found.Items.Select(peer => PeerAnswer.From(peer, text, catalogue, language))], found.Model);
}

/// <summary>A firm like the one that asks.</summary>
public sealed record PeerAnswer
{
    /// <summary>Id of the company.</summary>
    public required string Company { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is one of the shipped, fictional examples.</summary>
    public required bool Example { get; init; }

    /// <summary>How alike the two are, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>What the two have in common, the weightiest first.</summary>
    public required IReadOnlyList<PartnerReasonAnswer> Reasons { get; init; }

    /// <summary>The practice asked for, or up to three that it lives and the firm that asks does not do yet.</summary>
    public required IReadOnlyList<NamedPracticeAnswer> Practices { get; init; }

    internal static PeerAnswer From(SimilarCompany peer, PartnerText text, PracticeCatalogue catalogue, Language language) => new()
    {
        Company = peer.Company.Id,
        Name = peer.Company.Name,
        Example = peer.Company.Example,
        Score = peer.Score,
        Reasons = [.. peer.Reasons.Select(reason => PartnerReasonAnswer.From(reason, text, language))],
        Practices = [.. peer.Practices.Select(practice => NamedPracticeAnswer.From(practice, catalogue, language))],
    };
}

/// <param name="Practice">Id of the practice.</param>
/// <param name="Title">Its name, in the language of the request.</param>
public sealed record NamedPracticeAnswer(string Practice, string Title)
{
    internal static NamedPracticeAnswer From(string practice, PracticeCatalogue catalogue, Language language) =>
        new(practice, catalogue.Practices.Find(practice)?.Name.In(language) ?? practice);
}
