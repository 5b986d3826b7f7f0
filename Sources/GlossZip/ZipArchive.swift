/// The members of a ZIP file, read and replaced in memory.
package struct ZipArchive: Sendable {}
