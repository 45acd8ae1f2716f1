using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Tables;

namespace Matchmaking.Api.Tables;

/// <summary>Who sits where in each round, and how good that is.</summary>
/// <param name="Seed">Gives this plan again.</param>
/// <param name="Rounds">In order.</param>
/// <param name="NewContacts">Pairs of guests who meet and did not know each other.</param>
/// <param name="Repeats">Meetings that are no new contact: of a pair that met before, or of colleagues. Those who are to sit together do not count.</param>
/// <param name="OfColleagues">How many of the repeats are meetings of colleagues.</param>
/// <param name="AtLeast">No plan has fewer repeats than this.</param>
/// <param name="Proven">Whether no plan is better.</param>
/// <param name="Cause">What makes so many repeats unavoidable: fewPeople, fewTables or manyColleagues; null where none are.</param>
public sealed record TablePlanAnswer(
    int Seed, IReadOnlyList<TableRoundAnswer> Rounds, int NewContacts, int Repeats, int OfColleagues, int AtLeast, bool Proven, string? Cause)
{
    private static readonly WireNames<RepeatCause> Causes = new(
        (RepeatCause.FewPeople, "fewPeople"), (RepeatCause.FewTables, "fewTables"), (RepeatCause.ManyColleagues, "manyColleagues"));

    internal static TablePlanAnswer From(TablePlanView plan, int seed) => new(
        seed,
        [.. plan.Rounds.Select(tables => new TableRoundAnswer(tables))],
        plan.NewContacts,
        plan.Repeats,
        plan.OfColleagues,
        plan.AtLeast,
        plan.Repeats == plan.AtLeast,
        plan.Cause is { } cause ? Causes[cause] : null);
}

/// <param name="Tables">The numbers of the guests at each table, ascending. A table has as many seats in every round.</param>
public sealed record TableRoundAnswer(IReadOnlyList<IReadOnlyList<int>> Tables);
