using System.Collections.Concurrent;
using System.Numerics;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Partners;
using Matchmaking.Recommender.Partners;

namespace Matchmaking.Grains.Partners;

/// <summary>A ranking with its partners as callers see them, each made once. Safe to share between threads.</summary>
internal sealed class KeptRanking(PartnerRanking ranking, Population population, RunningOffers offers)
{
    private readonly ConcurrentDictionary<string, SuggestedPartner> seen = new();

    public PartnerSuggestions Page(FindPartners request, DateOnly on)
    {
        var page = ranking.Page(request.Limit, request.Skip, request.SkipTurns);
        return new PartnerSuggestions
        {
            Items = [.. page.Items.Select(Seen)],
            InTurn = [.. page.InTurn.Select(Seen)],
            Turns = page.Turns,
            Candidates = page.Candidates,
            On = on,
            Model = page.Model,
            Basis = page.ByChances ? PartnerBasis.Chances : PartnerBasis.Gains,
        };
    }

    private SuggestedPartner Seen(Partner partner) =>
        seen.GetOrAdd(partner.Company, static (_, made) => PartnerMapping.ToView(made.partner, made.population, made.offers), (partner, population, offers));
}

/// <summary>What all pages of a list have in common.</summary>
internal readonly record struct RankingQuestion(
    string Alliance, long Version, DateOnly On, string? Sector, CompanySize? Size, string? Model, Acceptance? Acceptance, int Most)
{
    /// <summary>Most pages end before the 64th; a page further on is cut of a ranking twice as long, or four times, and so on.</summary>
    private const int Usual = 64;

    public static RankingQuestion Of(PartnersQuestion question)
    {
        var request = question.Request;
        var most = BitOperations.RoundUpToPowerOf2(Math.Max(Usual, (ulong)request.Skip + (ulong)request.Limit));
        return new(request.Alliance, question.Version, question.On, request.Sector, request.Size, question.Model, question.Acceptance, (int)Math.Min(most, int.MaxValue));
    }
}
