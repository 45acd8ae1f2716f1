namespace Matchmaking.Recommender.Data;

/// <summary>Somebody took something up.</summary>
/// <param name="User">Who, from 0.</param>
/// <param name="Item">What, from 0.</param>
/// <param name="Confidence">How sure that says "this fits", above 0; 1 is the strongest signal of the product.</param>
public readonly record struct Interaction(int User, int Item, float Confidence = 1);
