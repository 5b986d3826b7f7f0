/// What many pages say together.
package enum Corpus {}
