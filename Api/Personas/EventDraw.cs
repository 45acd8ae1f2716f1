using System.Globalization;
using System.Text;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Personas;

/// <summary>
/// Draws event cards. The same seed draws the same card everywhere and for ever; counting up deals out the whole deck
/// before a card comes again, in an order that changes from round to round.
/// </summary>
public static class EventDraw
{
    public const int First = 1;
    public const int Last = 1_000_000;

    /// <summary>The seed in an address, or null.</summary>
    public static int? Read(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) && seed is >= First and <= Last ? seed : null;

    /// <summary>The seed after this one; after the last comes the first.</summary>
    public static int Next(int seed) => seed >= Last ? First : seed + 1;

    /// <summary>The card that a seed draws.</summary>
    public static EventCard Draw(Persona persona, int seed)
    {
        ArgumentNullException.ThrowIfNull(persona);
        var (round, place) = Math.DivRem(seed - First, persona.EventCards.Count);
        return Deck(persona, round)[place];
    }

    /// <summary>A round's order, its first two cards swapped where the round before ended with the first.</summary>
    private static EventCard[] Deck(Persona persona, int round)
    {
        var deck = Shuffle(persona, round);
        if (round > 0 && deck.Length > 1 && deck[0] == Shuffle(persona, round - 1)[^1])
            (deck[0], deck[1]) = (deck[1], deck[0]);
        return deck;
    }

    private static EventCard[] Shuffle(Persona persona, int round) =>
        [.. persona.EventCards.OrderBy(card => Hash($"{persona.Id}/{round.ToString(CultureInfo.InvariantCulture)}/{card.Id}"))];

    /// <summary>FNV-1a: small, and the same on every machine, unlike the hash codes of .NET.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ octet) * 16777619u);
        return hash;
    }
}
