using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Personas;

namespace Matchmaking.Api.Personas;

/// <summary>
/// Which practices a group can switch, on the side of the employer and of the alliance. Which and in what order rests on
/// the firm as it stands and on the persona without a card, so that nothing moves while a group switches and draws; how
/// much each would raise is told with the card on the table.
/// </summary>
public sealed class SwitchBoard
{
    private const int Fewest = 8;
    private const int MostRunning = 6;
    private const int FewestNew = 3;
    private const int MostNeeds = 2;

    /// <summary>What raises the coverage by less is not worth a switch.</summary>
    private const double Noticeable = 0.04;

    private readonly PracticeCatalogue catalogue;
    private readonly ExplorerFirm firm;
    private readonly ExplorerAddress address;
    private readonly PersonaCoverage start;
    private readonly Dictionary<string, double> gains;

    /// <param name="start">Coverage of the firm as it stands, without a card.</param>
    /// <param name="now">Coverage of the firm as it stands, with the card on the table.</param>
    /// <param name="local">Ids of practices that an alliance on the spot offers; named even where they help only a little.</param>
    public SwitchBoard(PracticeCatalogue catalogue, ExplorerFirm firm, ExplorerAddress address, PersonaCoverage start, PersonaCoverage now, IReadOnlyCollection<string> local)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(now);
        this.catalogue = catalogue;
        this.firm = firm;
        this.address = address;
        this.start = start;
        gains = now.Gains.ToDictionary(gain => gain.Practice, gain => gain.Gain);
        // What an alliance has a part in is a question to it, even where the employer has one, too.
        Employer = Side(practice => practice.Provider == Provider.Employer, []);
        Alliance = Side(practice => practice.Provider != Provider.Employer, local);
    }

    public IReadOnlyList<PracticeSwitch> Employer { get; }

    public IReadOnlyList<PracticeSwitch> Alliance { get; }

    /// <summary>Ids of everything that runs once the switches stand as they do: what the board does not show stays as it is.</summary>
    public IReadOnlyList<string> Running
    {
        get
        {
            var shown = Employer.Concat(Alliance).ToList();
            return [.. firm.Running.Except(shown.Select(item => item.Practice.Id)).Concat(shown.Where(item => item.IsOn).Select(item => item.Practice.Id))];
        }
    }

    private List<PracticeSwitch> Side(Func<Practice, bool> belongs, IReadOnlyCollection<string> local)
    {
        var running = firm.Running.Where(id => belongs(catalogue.Practices[id]) && NeedsOf(catalogue.Practices[id]).Count > 0).Take(MostRunning).ToList();
        var strongest = start.Gains.Where(gain => gain.Gain >= Noticeable).Select(gain => gain.Practice).Where(id => belongs(catalogue.Practices[id])).Take(Math.Max(Fewest - running.Count, FewestNew));
        // An address may switch on what the board would not have shown by itself.
        var asked = address.On.Where(id => belongs(catalogue.Practices[id]));
        var offered = local.Where(id => start.Gains.Any(gain => gain.Practice == id) && belongs(catalogue.Practices[id]));
        return [.. running.Concat(strongest).Union(offered).Union(asked).Select(id => catalogue.Practices[id]).Select(Switch)];
    }

    private PracticeSwitch Switch(Practice practice)
    {
        var runs = firm.Running.Contains(practice.Id);
        var isOn = address.IsSet ? address.On.Contains(practice.Id) : runs;
        return new PracticeSwitch(practice, runs, isOn, gains.GetValueOrDefault(practice.Id), address.Hidden.Contains(practice.Id), NeedsOf(practice));
    }

    private List<Need> NeedsOf(Practice practice) => [.. start.Needs
        .Where(need => practice.Needs.ContainsKey(need.Need))
        .OrderByDescending(need => need.Weight * practice.Needs[need.Need])
        .Take(MostNeeds)
        .Select(need => catalogue.Needs[need.Need])];
}
