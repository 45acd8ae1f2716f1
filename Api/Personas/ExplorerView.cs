using Matchmaking.Api.Http;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Recommendations;
using Orleans;

namespace Matchmaking.Api.Personas;

/// <summary>Everything that a persona's page shows.</summary>
public sealed record ExplorerView
{
    public required Persona Persona { get; init; }

    public required ExplorerAddress Address { get; init; }

    /// <summary>The card on the table, or null.</summary>
    public required EventCard? Card { get; init; }

    public required ExplorerFirm Firm { get; init; }

    public required SwitchBoard Board { get; init; }

    /// <summary>The alliance that is asked, with what it offers today, and the others.</summary>
    public required Aside<AllianceChoice> Alliances { get; init; }

    /// <summary>The firm as it stands, with the card on the table.</summary>
    public required PersonaCoverage Before { get; init; }

    /// <summary>With the switches as they stand.</summary>
    public required PersonaCoverage After { get; init; }

    /// <summary>The page of an address, or null when it names a company that nobody has described.</summary>
    public static async Task<ExplorerView?> Load(Persona persona, ExplorerAddress address, PracticeCatalogue catalogue, IGrainFactory grains, Asides asides)
    {
        ArgumentNullException.ThrowIfNull(persona);
        ArgumentNullException.ThrowIfNull(address);
        if (await ExplorerFirm.Load(address, grains) is not { } firm)
            return null;

        var card = address.Seed is { } seed ? EventDraw.Draw(persona, seed) : null;
        var calm = await Cover(card: null, firm.Running);
        var before = card is null ? calm : await Cover(card, firm.Running);
        var alliances = await asides.Ask("Offers of alliances", () => AllianceChoice.Load(address.Alliance, catalogue, grains));
        var board = new SwitchBoard(catalogue, firm, address, calm, before, [.. (alliances.Value?.Chosen?.Offers ?? []).Select(offer => offer.Practice)]);
        return new ExplorerView
        {
            Persona = persona,
            Address = address,
            Card = card,
            Firm = firm,
            Board = board,
            Alliances = alliances,
            Before = before,
            After = await Cover(card, board.Running),
        };

        async Task<PersonaCoverage> Cover(EventCard? card, IReadOnlyList<string> running)
        {
            var outcome = await grains.GetRecommender().Coverage(new CoverPersona
            {
                Persona = persona.Id,
                Measures = running,
                Headcount = firm.Headcount,
                ShiftShare = firm.ShiftShare,
                EventCard = card?.Id,
            });
            return outcome.Match(coverage => coverage, refusal => throw new InvalidOperationException($"{persona.Id}: {refusal}"));
        }
    }
}
