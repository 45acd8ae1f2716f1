using Matchmaking.Api.Shell;

namespace Matchmaking.Api.Alliances;

/// <summary>Where the pages of an alliance find what became of the last form: in the address they were led back to, or here when it was just refused.</summary>
public sealed class AllianceNotes(Site site, Flash flash)
{
    /// <summary>Set while a refused form is shown again.</summary>
    public AllianceNote? Refused { get; set; }

    public AllianceNote? Of(string alliance) => Refused ?? AllianceNote.Open(flash, alliance, site.Query[Flash.Name]);
}
