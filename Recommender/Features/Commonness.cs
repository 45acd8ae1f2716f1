using System.Globalization;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>
/// How common the practice is among similar firms, drawn as <see cref="PeerPrevalence"/> is. On a scale of proportions: from one
/// of a hundred to two is as far as from ten to twenty, as for whoever chooses by popularity. Silent for a persona: who asks for somebody's sake wants what helps
/// there, not what most firms do.
/// </summary>
internal readonly struct Commonness : IFeature
{
    public string Name => "common";

    public double Lowest => 0;

    public double Highest => 1;

    public RestsOn RestsOn => RestsOn.Subject | RestsOn.ShiftShare | RestsOn.Prevalence;

    public double Of(Inquiry inquiry, int practice) =>
        inquiry.Persona.All == 0 && inquiry.Prevalence.CommonnessIn(inquiry.Peers) is { IsEmpty: false } known ? known[practice] : 0;

    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
        var running = inquiry.Prevalence.RunningIn(inquiry.Peers);
        if (inquiry.Persona.All == 0 && !running.IsEmpty && running[practice] >= PeerPrevalence.WorthSaying)
            reasons.Merge(weight * Of(inquiry, practice), PeerPrevalence.Reason(running[practice], inquiry.Prevalence.FirmsIn(inquiry.Peers)));
    }
}
