using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Matchmaking.Grains.Tests.Guards;

/// <summary>
/// What an assembly offers to others, read from its metadata as text: nothing is loaded, so assemblies that it
/// references need not be there.
/// </summary>
internal static class PublicSurface
{
    /// <summary>Full names of the public types of a file, each with one line for itself and one per member that others can use.</summary>
    public static Dictionary<string, HashSet<string>> Read(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return metadata.TypeDefinitions
            .Where(handle => IsPublic(metadata, handle))
            .ToDictionary(handle => SurfaceNames.Of(metadata, handle), handle => Lines(metadata, metadata.GetTypeDefinition(handle)));
    }

    private static bool IsPublic(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsPublic(metadata, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static HashSet<string> Lines(MetadataReader metadata, TypeDefinition type) =>
    [
        Head(metadata, type),
        .. Targets(metadata, type),
        .. type.GetMethods().Select(metadata.GetMethodDefinition).Where(IsVisible).Select(method => Line(metadata, method)),
        .. type.GetFields().Select(metadata.GetFieldDefinition).Where(IsVisible).Select(field => Line(metadata, field)),
    ];

    private static string Head(MetadataReader metadata, TypeDefinition type)
    {
        var kind = (type.Attributes & TypeAttributes.Interface) != 0 ? "interface" : "type";
        var closed = (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) switch
        {
            TypeAttributes.Abstract => " abstract",
            TypeAttributes.Sealed => " sealed",
            0 => "",
            _ => " static",
        };
        return $"{kind}{closed} : {(type.BaseType.IsNil ? "nothing" : SurfaceNames.Of(metadata, type.BaseType))} {Constraints(metadata, type.GetGenericParameters())}";
    }

    /// <summary>Where an attribute may stand.</summary>
    private static IEnumerable<string> Targets(MetadataReader metadata, TypeDefinition type) =>
        from handle in type.GetCustomAttributes()
        let attribute = metadata.GetCustomAttribute(handle)
        where attribute.Constructor.Kind == HandleKind.MemberReference
        where SurfaceNames.Of(metadata, metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent) == "System.AttributeUsageAttribute"
        let value = attribute.DecodeValue(SurfaceNames.Instance)
        select $"on {(AttributeTargets)value.FixedArguments[0].Value!}";

    private static string Line(MetadataReader metadata, MethodDefinition method)
    {
        var signature = method.DecodeSignature(SurfaceNames.Instance, metadata);
        var names = method.GetParameters().Select(metadata.GetParameter)
            .Where(parameter => parameter.SequenceNumber > 0)
            .Select(parameter => metadata.GetString(parameter.Name) + ((parameter.Attributes & ParameterAttributes.Optional) != 0 ? "?" : ""));
        var parameters = string.Join(", ", signature.ParameterTypes.Zip(names, (type, name) => $"{type} {name}"));
        return $"{Static(method.Attributes)}{signature.ReturnType} {metadata.GetString(method.Name)}({parameters}) {Constraints(metadata, method.GetGenericParameters())}";
    }

    private static string Line(MetadataReader metadata, FieldDefinition field)
    {
        var value = field.GetDefaultValue() is { IsNil: false } constant
            ? " = " + Convert.ToHexString(metadata.GetBlobBytes(metadata.GetConstant(constant).Value))
            : "";
        return $"{field.DecodeSignature(SurfaceNames.Instance, metadata)} {metadata.GetString(field.Name)}{value}";
    }

    private static string Constraints(MetadataReader metadata, GenericParameterHandleCollection parameters) =>
        string.Join("; ", parameters.Select(metadata.GetGenericParameter).Select(parameter =>
            $"T{parameter.Index}: {parameter.Attributes & GenericParameterAttributes.SpecialConstraintMask} "
            + string.Join(", ", parameter.GetConstraints().Select(constraint => SurfaceNames.Of(metadata, metadata.GetGenericParameterConstraint(constraint).Type)).Order())));

    private static string Static(MethodAttributes attributes) => (attributes & MethodAttributes.Static) != 0 ? "static " : "";

    private static bool IsVisible(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsVisible(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}

/// <summary>Names of types as they stand in signatures, without the assemblies they come from.</summary>
internal sealed class SurfaceNames : ISignatureTypeProvider<string, MetadataReader>, ICustomAttributeTypeProvider<string>
{
    public static readonly SurfaceNames Instance = new();

    public static string Of(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Instance.GetTypeFromDefinition(metadata, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => Instance.GetTypeFromReference(metadata, (TypeReferenceHandle)handle, 0),
        _ => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(Instance, metadata),
    };

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        return outer.IsNil
            ? Full(reader, type.Namespace, type.Name)
            : $"{GetTypeFromDefinition(reader, outer, 0)}+{reader.GetString(type.Name)}";
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0)}+{reader.GetString(type.Name)}"
            : Full(reader, type.Namespace, type.Name);
    }

    public string GetTypeFromSpecification(MetadataReader reader, MetadataReader genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        Of(reader, handle);

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}[{string.Join(", ", typeArguments)}]";

    public string GetGenericMethodParameter(MetadataReader genericContext, int index) => $"M{index}";

    public string GetGenericTypeParameter(MetadataReader genericContext, int index) => $"T{index}";

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetByReferenceType(string elementType) => $"{elementType}&";

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => $"{unmodifiedType} with {modifier}";

    public string GetFunctionPointerType(MethodSignature<string> signature) => "function pointer";

    public string GetSystemType() => "System.Type";

    public bool IsSystemType(string type) => type == "System.Type";

    public string GetTypeFromSerializedName(string name) => name;

    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    private static string Full(MetadataReader reader, StringHandle space, StringHandle name) =>
        space.IsNil ? reader.GetString(name) : $"{reader.GetString(space)}.{reader.GetString(name)}";
}
