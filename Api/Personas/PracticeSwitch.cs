using Matchmaking.Catalogue;

namespace Matchmaking.Api.Personas;

/// <summary>A practice that can be switched on and off.</summary>
/// <param name="Practice">The practice.</param>
/// <param name="Runs">Whether it runs in the firm before anything is switched.</param>
/// <param name="IsOn">Whether it is switched on.</param>
/// <param name="Gain">By how much it alone would raise the coverage of the firm as it stands, 0 to 1; 0 for what runs.</param>
/// <param name="IsHidden">Whether the facilitator has taken it off the board; it counts all the same.</param>
/// <param name="Needs">Needs of the persona that it meets, those where it does most first.</param>
public sealed record PracticeSwitch(Practice Practice, bool Runs, bool IsOn, double Gain, bool IsHidden, IReadOnlyList<Need> Needs);
