-- The projection walks through the grains of one kind in the order of their keys. Keys never change, so a write of a
-- grain's state leaves this index alone.
CREATE INDEX IX_OrleansStorage_Keys ON OrleansStorage (ServiceId, GrainTypeString, GrainIdExtensionString);
