using System.Text.Json;
using Matchmaking.Bench.Http;
using static Matchmaking.Bench.CommandLine;

namespace Matchmaking.Bench.Alliances;

/// <summary>Counts with which of the five arguments the lists of all alliances of a running site begin, and why.</summary>
internal sealed class ArgumentsCommand : ICommand
{
    private const int CannotRun = 1;
    private const int WrongUsage = 2;

    public string Name => "arguments";

    public string Usage => "[--url http://127.0.0.1:5080]";

    public async Task<int> Run(string[] arguments)
    {
        if (HttpOptions.Read(arguments) is not { } options)
        {
            Console.Error.WriteLine($"bench {Name} {Usage}");
            return WrongUsage;
        }

        try
        {
            Write(await Told(options.Url));
            return 0;
        }
        catch (HttpRequestException exception)
        {
            Console.Error.WriteLine($"{options.Url} does not answer as expected: {exception.Message}");
            return CannotRun;
        }
    }

    private static async Task<List<Card>> Told(Uri url)
    {
        using var client = new HttpClient { BaseAddress = url };
        var cards = new List<Card>();
        foreach (var alliance in await AllianceIds.Of(client))
        {
            using var list = JsonDocument.Parse(await client.GetByteArrayAsync($"/api/alliances/{alliance}/partners?limit=10"));
            foreach (var part in new[] { "items", "inTurn" })
                cards.AddRange(list.RootElement.GetProperty(part).EnumerateArray().Select(partner => CardOf(partner.GetProperty("argument"))));
        }

        return cards;
    }

    private static Card CardOf(JsonElement argument) => new(
        argument.GetProperty("code").GetString()!,
        argument.GetProperty("because").GetProperty("code").GetString()!,
        argument.GetProperty("source").GetString() is { Length: > 0 },
        argument.GetProperty("example").ValueKind != JsonValueKind.Null);

    private static void Write(List<Card> cards)
    {
        Line($"{cards.Count} cards: the first ten of each alliance, and those whose turn it is");
        Line($"");
        Line($"| Argument | Because | cards | share | with source | with local example |");
        Line($"|---|---|---:|---:|---:|---:|");
        foreach (var same in cards.GroupBy(card => card.Argument).OrderByDescending(same => same.Count()))
        {
            Row(same.Key, "", [.. same], cards.Count);
            foreach (var because in same.GroupBy(card => card.Because).OrderByDescending(because => because.Count()))
                Row("", because.Key, [.. because], cards.Count);
        }
    }

    private static void Row(string argument, string because, Card[] cards, int all) => Line(
        $"| {argument} | {because} | {cards.Length} | {100.0 * cards.Length / all:F1} % | {cards.Count(card => card.HasSource)} | {cards.Count(card => card.HasExample)} |");

    private readonly record struct Card(string Argument, string Because, bool HasSource, bool HasExample);
}
