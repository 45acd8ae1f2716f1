using Matchmaking.Catalogue;
using Matchmaking.Recommender.Gaps;

namespace Matchmaking.Recommender.Tests.Gaps;

/// <summary>
/// Takes a report apart like somebody who knows the rule by which it was made: every cell lies between two bounds, every
/// told figure binds the cells under it, and the bounds are narrowed until nothing moves any more.
/// </summary>
internal sealed class FigureAttack
{
    private const int Few = 4;
    private const int Unbounded = 100_000;

    private static readonly string[] Sectors = [.. Shipped.Catalogue.Sectors.Select(sector => sector.Id)];
    private static readonly SizeClass[] Sizes = Enum.GetValues<SizeClass>();

    private readonly Dictionary<string, int> places = [];
    private readonly List<int> low = [];
    private readonly List<int> high = [];
    private readonly List<(int[] Cells, int Low, int High)> sums = [];
    private readonly List<(int Part, int Whole)> parts = [];
    private readonly GapReport report;

    public FigureAttack(GapReport report, IEnumerable<string> topics)
    {
        this.report = report;
        ReadMap();
        ReadSums();
        foreach (var topic in topics)
            ReadTopic(topic);
        Narrow();
    }

    /// <summary>What is known of a cell in the end; null for sector, size or topic where it is not crossed.</summary>
    public (int Low, int High) Of(string? sector, SizeClass size, string? topic = null) => Bounds(places[Name(sector, size, topic)]);

    private static string Name(string? sector, SizeClass size, string? topic) => $"{sector}/{size}/{topic}";

    private (int Low, int High) Bounds(int place) => (low[place], high[place]);

    private void ReadMap()
    {
        var told = report.Map.ToDictionary(cell => (cell.Sector, cell.Size));
        foreach (var sector in Sectors)
            foreach (var size in Sizes)
            {
                var cell = told.GetValueOrDefault((sector, size));
                Add(Name(sector, size, null), cell?.Known ?? (cell is { Missing: false } ? Math.Max(1, cell.Members ?? 1) : 0), cell?.Known ?? Few);
            }

        foreach (var size in Sizes)
            Add(Name(null, size, null), 0, Unbounded);
    }

    private void ReadSums()
    {
        foreach (var sector in Sectors)
        {
            // Told cells say all that a row with any says; of a row that holds members throughout nothing is said.
            int[] cells = [.. Sizes.Select(size => places[Name(sector, size, null)])];
            if (report.Map.Any(cell => cell.Sector == sector && cell.Known is not null) || cells.All(cell => low[cell] > 0))
                continue;
            var isFive = report.BySector.FirstOrDefault(total => total.What == sector) is { Known: not null };
            sums.Add(isFive ? (cells, 5, Unbounded) : (cells, 0, Few));
        }

        foreach (var size in Sizes)
        {
            // Untold cells with a member count one each and are in no rest.
            int[] held = [.. report.Map.Where(cell => cell.Size == size && cell.Known is null).Select(cell => places[Name(cell.Sector, size, null)])];
            int[] cells = [.. Sectors.Append(null).Select(sector => places[Name(sector, size, null)]).Except(held)];
            var least = Math.Max(0, (report.BySize.FirstOrDefault(total => total.What == size)?.Known ?? 0) - held.Length);
            sums.Add((cells, least, least + Few));
        }

        // Untold cells with a member are in no sum of all.
        var untold = report.Map.Where(cell => cell.Known is null).Select(cell => places[Name(cell.Sector, cell.Size, null)]);
        int[] all = [.. Enumerable.Range(0, low.Count).Except(untold)];
        sums.Add((all, report.Known ?? 0, (report.Known ?? 0) + Few));
    }

    private void ReadTopic(string topic)
    {
        var told = report.Cells.Where(cell => cell.What.Topic == topic).ToDictionary(cell => (cell.What.Sector, cell.What.Size), cell => cell.Known);
        var missing = report.Topics.FirstOrDefault(each => each.What == topic);
        var cells = new List<int>();
        foreach (var size in Sizes.Where(size => size != SizeClass.Micro))
            foreach (var sector in Sectors.Append(null))
            {
                int? count = sector is not null && told.TryGetValue((sector, size), out var known) ? known : null;
                // Where members name the topic a cell may be left out for that, too; then nothing binds it.
                cells.Add(Add(Name(sector, size, topic), count ?? 0, count ?? (sector is null || missing is null ? Unbounded : Few)));
                parts.Add((cells[^1], places[Name(sector, size, null)]));
            }

        if (missing is not null)
            sums.Add(([.. cells], missing.Known, missing.Known + Few));
    }

    private int Add(string name, int least, int most)
    {
        places.Add(name, low.Count);
        low.Add(least);
        high.Add(most);
        return low.Count - 1;
    }

    private void Narrow()
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (cells, least, most) in sums)
            {
                var (lows, highs) = (cells.Sum(cell => low[cell]), cells.Sum(cell => Math.Min(high[cell], Unbounded)));
                foreach (var cell in cells)
                    moved |= Raise(cell, least - (highs - high[cell])) | Lower(cell, most - (lows - low[cell]));
            }

            foreach (var (part, whole) in parts)
                moved |= Lower(part, high[whole]) | Raise(whole, low[part]);
        }
    }

    private bool Raise(int cell, int least)
    {
        if (least <= low[cell])
            return false;
        low[cell] = least;
        return true;
    }

    private bool Lower(int cell, int most)
    {
        if (most >= high[cell])
            return false;
        high[cell] = most;
        return true;
    }
}
