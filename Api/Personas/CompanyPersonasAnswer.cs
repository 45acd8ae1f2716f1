using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Personas;

namespace Matchmaking.Api.Personas;

/// <summary>
/// All personas for one company, the most relevant first. In a firm of fewer than ten people a situation would point at
/// somebody: it gets no personas, and practices that help everyone instead.
/// </summary>
/// <param name="Items">One per persona; empty for a firm of fewer than ten people.</param>
/// <param name="GeneralHelp">Ids of practices that help whatever the situation; only for firms of fewer than ten people.</param>
public sealed record CompanyPersonasAnswer(IReadOnlyList<CompanyPersonaAnswer> Items, IReadOnlyList<string> GeneralHelp);

/// <summary>One persona as seen from one company.</summary>
public sealed record CompanyPersonaAnswer
{
    /// <summary>Id of the persona.</summary>
    public required string Persona { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>0 to 1: how common the situation is in firms with such a profile.</summary>
    public required double Relevance { get; init; }

    /// <summary>0 to 1: how far the company's running measures cover its needs.</summary>
    public required double Coverage { get; init; }

    /// <summary>Every need with its coverage, the weightiest first.</summary>
    public required IReadOnlyList<NeedCoverageAnswer> Needs { get; init; }

    /// <summary>Needs that are not fully covered, the widest gap first.</summary>
    public required IReadOnlyList<OpenNeedAnswer> OpenNeeds { get; init; }

    internal static CompanyPersonaAnswer From(PersonaCoverage coverage, PracticeCatalogue catalogue, Language language)
    {
        var needs = coverage.Needs.Select(need => NeedCoverageAnswer.From(need, catalogue, language)).ToList();
        return new CompanyPersonaAnswer
        {
            Persona = coverage.Persona,
            Name = catalogue.Personas[coverage.Persona].Name.In(language),
            Relevance = coverage.Relevance,
            Coverage = coverage.Total,
            Needs = needs,
            OpenNeeds =
            [
                .. needs.Where(need => need.Coverage < 1)
                    .OrderByDescending(need => need.Weight * (1 - need.Coverage))
                    .Select(need => new OpenNeedAnswer(need.Need, need.Name, need.Practices)),
            ],
        };
    }
}

/// <param name="Need">Id of the need.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Practices">Ids of practices that would help, the strongest first.</param>
public sealed record OpenNeedAnswer(string Need, string Name, IReadOnlyList<string> Practices);
