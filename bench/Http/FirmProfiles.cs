using System.Text.Json;

namespace Matchmaking.Bench.Http;

/// <summary>Firms of all sizes and kinds, the same ones for the same seed.</summary>
internal sealed class FirmProfiles(IReadOnlyList<string> practices, IReadOnlyList<string> topics, IReadOnlyList<string> personas, Random chance)
{
    private const string Sectors = "ACFGHIJKMNOPQS";
    private static readonly string[] States = ["idea", "planned", "introduced", "lived", "paused"];

    /// <summary>A request body: sizes spread evenly over their order of magnitude, half of the firms with some shift work.</summary>
    public byte[] Next() => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
    {
        ["headcount"] = (int)Math.Round(Math.Exp(chance.NextDouble() * Math.Log(3_000))),
        ["shiftShare"] = chance.Next(2) == 0 ? 0 : Math.Round(chance.NextDouble(), 2),
        ["mobileShare"] = chance.Next(3) == 0 ? null : Math.Round(chance.NextDouble(), 2),
        ["sector"] = chance.Next(3) == 0 ? null : Sectors[chance.Next(Sectors.Length)].ToString(),
        ["topics"] = Some(topics, 1 + chance.Next(3)),
        ["persona"] = chance.Next(3) == 0 ? Some(personas, 1)[0] : null,
        ["measures"] = Some(practices, chance.Next(9)).Select(practice => new { practice, state = States[chance.Next(States.Length)] }),
        ["region"] = chance.Next(2) == 0 ? "Duisburg" : null,
    });

    private string[] Some(IReadOnlyList<string> from, int count)
    {
        var shuffled = from.ToArray();
        chance.Shuffle(shuffled);
        return shuffled[..count];
    }
}
