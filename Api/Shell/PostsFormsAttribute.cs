namespace Matchmaking.Api.Shell;

/// <summary>Marks a page with forms that change something: it gets the antiforgery cookie, all others get none.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PostsFormsAttribute : Attribute;
