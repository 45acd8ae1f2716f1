using Matchmaking.Grains.Interfaces.Companies;
using Microsoft.Extensions.Localization;

namespace Matchmaking.Api.Companies;

/// <summary>States, moves and take-up in words.</summary>
public sealed class MeasureWords(IStringLocalizer<MeasureWords> text)
{
    public string State(MeasureState state) => text[$"State.{state}"];

    /// <summary>What a measure in this state is, within a sentence: "geplant".</summary>
    public string Is(MeasureState state) => text[$"Is.{state}"];

    /// <summary>What a button says that leads from one state to another.</summary>
    public string Move(MeasureState from, MeasureState to) =>
        from == MeasureState.Paused && to == MeasureState.Introduced ? text["Move.Resume"]
        : from == MeasureState.Stopped && to == MeasureState.Planned ? text["Move.PlanAgain"]
        : text[$"Move.{to}"];

    public string TakeUp(TakeUp takeUp) => text[$"TakeUp.{takeUp}"];

    /// <summary>What is recorded beyond the state, as one phrase; empty where nothing is.</summary>
    public string Details(MeasureDetails? details) => details is null ? "" : string.Join(", ", Parts(details));

    public string ChecklistTopic(string topic) => text[$"Checklist.{topic}"];

    private IEnumerable<string> Parts(MeasureDetails details)
    {
        if (details.Trained is { } trained)
            yield return text["Trained", trained];
        if (details.InTraining is { } inTraining)
            yield return text["InTraining", inTraining];
        if (details.HoursReserved is { } hours)
            yield return text["HoursReserved", hours];
        if (details.Hosted is { } hosted)
            yield return text["Hosted", hosted];
        if (details.Attended is { } attended)
            yield return text["Attended", attended];
        foreach (var topic in details.InUse.GroupBy(use => use.Topic))
            yield return text["InUse", ChecklistTopic(topic.Key), string.Join(" ", topic.Select(use => use.Language))];
    }
}
