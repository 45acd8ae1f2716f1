using Matchmaking.Grains;
using Matchmaking.Grains.Alliances;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Matchmaking.Silo.Tests.Faults;

/// <summary>
/// What a grain does by itself: an older program stored it with something that is due now, without a reminder. As soon as
/// it is active it registers one and stores that; the reminder comes, and the grain stores what has come to its end.
/// </summary>
/// <param name="Name">What is due.</param>
/// <param name="Seed">Stores it.</param>
/// <param name="Wake">Asks it for anything.</param>
/// <param name="KeyOf">Grain key of an id.</param>
public sealed record AlarmStory(string Name, Func<IGrainStorage, string, Task> Seed, Func<IGrainFactory, string, Task> Wake, Func<string, string> KeyOf)
{
    /// <summary>Register the reminder and store that, store what it came for, and register the next one or take it away.</summary>
    public const int Writes = 4;

    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<string> Methods { get; } =
        ["company.OnActivateAsync", "company.ReceiveReminder", "alliance.OnActivateAsync", "alliance.ReceiveReminder"];

    public static IReadOnlyList<AlarmStory> All { get; } =
    [
        Company("the only dismissal runs out", new CompanyState { Dismissals = [Dismissed(-13)] }),
        Company("one of two dismissals runs out", new CompanyState { Dismissals = [Dismissed(-13), Dismissed(-1) with { Practice = "AZ-05" }] }),
        Company("the company is erased", new CompanyState { Removal = new StoredRemoval { At = Now.AddDays(-40), RestorableUntil = Today.AddDays(-10) } }),
        Alliance("a project ends", new AllianceState { Deadlines = [Project(-1)] }),
        Alliance("one of two projects ends", new AllianceState { Deadlines = [Project(-1), Project(30) with { Subject = "later" }] }),
    ];

    private static AlarmStory Company(string name, CompanyState state) => new(
        name,
        (storage, id) => Store(storage, GrainStates.Company, CompanyId.Parse(id).Key, state with { Version = 1, Profile = new StoredProfile { Name = "Beispielbetrieb", Headcount = 40 } }),
        (grains, id) => grains.GetCompany(CompanyId.Parse(id)).Get(),
        id => CompanyId.Parse(id).Key);

    private static AlarmStory Alliance(string name, AllianceState state) => new(
        name,
        (storage, id) => Store(storage, GrainStates.Alliance, AllianceId.Parse(id).Key, state with
        {
            Version = 1,
            Profile = new StoredAllianceProfile { Name = "Beispielbündnis" },
            Measures = [.. state.Deadlines!.Select(deadline => new StoredAllianceMeasure { Measure = deadline.Subject, Kind = AllianceMeasureKind.Project, On = Today.AddMonths(-3), Until = deadline.On })],
        }),
        (grains, id) => grains.GetAlliance(AllianceId.Parse(id)).Get(),
        id => AllianceId.Parse(id).Key);

    private static Task Store<T>(IGrainStorage storage, string state, string key, T value) =>
        storage.WriteStateAsync(state, GrainId.Create(state, key), new GrainState<T>(value));

    private static StoredDismissal Dismissed(int months) => new() { Practice = "AZ-04", Reason = DismissalReason.Cost, At = Now.AddMonths(months) };

    private static StoredDeadline Project(int days) => new() { Kind = DeadlineKind.Project, Subject = "holidays", On = Today.AddDays(days) };
}
