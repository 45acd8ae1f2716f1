namespace Matchmaking.Bench.Simulate;

/// <summary>What firms of a section of WZ 2008 are like. Judgement: how common they are, and how many work shifts or elsewhere.</summary>
/// <param name="Section">Letter of the section.</param>
/// <param name="Word">What such a firm may be called.</param>
/// <param name="Weight">Share of all firms, in percent.</param>
/// <param name="Shift">Usual share of people in shifts.</param>
/// <param name="Mobile">Usual share of people who could work elsewhere.</param>
internal sealed record Trade(string Section, string Word, double Weight, double Shift, double Mobile)
{
    public static IReadOnlyList<(Trade Value, double Weight)> All { get; } =
    [
        .. new Trade[]
        {
            new("A", "Gartenbau", 2, 0.1, 0.05),
            new("C", "Metallbau", 5, 0.5, 0.15),
            new("C", "Backwaren", 4, 0.7, 0.05),
            new("D", "Energie", 1, 0.4, 0.4),
            new("F", "Ausbau", 11, 0.05, 0.1),
            new("G", "Handel", 17, 0.25, 0.2),
            new("H", "Spedition", 4, 0.5, 0.15),
            new("I", "Gasthaus", 7, 0.6, 0.02),
            new("J", "Software", 5, 0.02, 0.85),
            new("K", "Finanzberatung", 3, 0.02, 0.7),
            new("M", "Planung", 13, 0.02, 0.7),
            new("N", "Gebäudedienst", 7, 0.4, 0.15),
            new("O", "Verwaltung", 1, 0.1, 0.5),
            new("P", "Bildungshaus", 3, 0.05, 0.4),
            new("Q", "Pflegedienst", 9, 0.65, 0.15),
            new("S", "Werkstatt", 8, 0.1, 0.15),
        }.Select(trade => (trade, trade.Weight)),
    ];
}
