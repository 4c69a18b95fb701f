import type { Rule } from "../core/rule.ts";
import { aliasForTerm } from "./alias-for-term.ts";
import { ambiguousReference } from "./ambiguous-reference.ts";
import { bareAcronym } from "./bare-acronym.ts";
import { bareNumber } from "./bare-number.ts";
import { boldHeading } from "./bold-heading.ts";
import { brokenTable } from "./broken-table.ts";
import { caseMismatch } from "./case-mismatch.ts";
import { circularDefinition } from "./circular-definition.ts";
import { circularFootnote } from "./circular-footnote.ts";
import { complexWord } from "./complex-word.ts";
import { contradictingRelations } from "./contradicting-relations.ts";
import { copiedStatement } from "./copied-statement.ts";
import { crowdedBlock } from "./crowded-block.ts";
import { declarationRenamed } from "./declaration-renamed.ts";
import { deprecatedAlias } from "./deprecated-alias.ts";
import { differingNotes } from "./differing-notes.ts";
import { dimensionMismatch } from "./dimension-mismatch.ts";
import { disagreeingNumber } from "./disagreeing-number.ts";
import { doubleNegative } from "./double-negative.ts";
import { duplicateAnchor } from "./duplicate-anchor.ts";
import { duplicateDefinition } from "./duplicate-definition.ts";
import { duplicateFootnote } from "./duplicate-footnote.ts";
import { duplicateHeading } from "./duplicate-heading.ts";
import { duplicateId } from "./duplicate-id.ts";
import { duplicateRelation } from "./duplicate-relation.ts";
import { emptyHeading } from "./empty-heading.ts";
import { emptyLink } from "./empty-link.ts";
import { emptySection } from "./empty-section.ts";
import { foreignMark } from "./foreign-mark.ts";
import { foreignSummaryStrategy } from "./foreign-summary-strategy.ts";
import { halfTypedReference } from "./half-typed-reference.ts";
import { hardSentence } from "./hard-sentence.ts";
import { hardSummary } from "./hard-summary.ts";
import { headlessTable } from "./headless-table.ts";
import { hiddenVerb } from "./hidden-verb.ts";
import { idDisagreesWithFileName } from "./id-disagrees-with-file-name.ts";
import { illSizedStatement } from "./ill-sized-statement.ts";
import { illSizedSummary } from "./ill-sized-summary.ts";
import { insecureLink } from "./insecure-link.ts";
import { isolatedStrategy } from "./isolated-strategy.ts";
import { legalShall } from "./legal-shall.ts";
import { lineWithoutStrategies } from "./line-without-strategies.ts";
import { longSentence } from "./long-sentence.ts";
import { longTitle } from "./long-title.ts";
import { malformedUrl } from "./malformed-url.ts";
import { misnumberedTitle } from "./misnumbered-title.ts";
import { misplacedTerm } from "./misplaced-term.ts";
import { missingAlternativeText } from "./missing-alternative-text.ts";
import { missingAnchor } from "./missing-anchor.ts";
import { missingFile } from "./missing-file.ts";
import { missingStatement } from "./missing-statement.ts";
import { narrowTheme } from "./narrow-theme.ts";
import { noWayToTakePart } from "./no-way-to-take-part.ts";
import { nounPile } from "./noun-pile.ts";
import { orderClash } from "./order-clash.ts";
import { outsideLink } from "./outside-link.ts";
import { overhardSummary } from "./overhard-summary.ts";
import { overlongSentence } from "./overlong-sentence.ts";
import { overlongSummary } from "./overlong-summary.ts";
import { overruledPlace } from "./overruled-place.ts";
import { partOutsideLine } from "./part-outside-line.ts";
import { passiveStatement } from "./passive-statement.ts";
import { pictureInStatement } from "./picture-in-statement.ts";
import { rawHtml } from "./raw-html.ts";
import { refusedLink } from "./refused-link.ts";
import { relationCycle } from "./relation-cycle.ts";
import { remoteImage } from "./remote-image.ts";
import { roundaboutLink } from "./roundabout-link.ts";
import { secondStatement } from "./second-statement.ts";
import { secondTitle } from "./second-title.ts";
import { selfReference } from "./self-reference.ts";
import { sharedShortLabel } from "./shared-short-label.ts";
import { sharedTerm } from "./shared-term.ts";
import { singleScaleLine } from "./single-scale-line.ts";
import { skippedHeadingLevel } from "./skipped-heading-level.ts";
import { stackedHedges } from "./stacked-hedges.ts";
import { staleStatement } from "./stale-statement.ts";
import { strongerClaim } from "./stronger-claim.ts";
import { templateCode } from "./template-code.ts";
import { unaddressedIssue } from "./unaddressed-issue.ts";
import { unaddressedReader } from "./unaddressed-reader.ts";
import { unclosedCode } from "./unclosed-code.ts";
import { unconnectedLine } from "./unconnected-line.ts";
import { undeclaredLink } from "./undeclared-link.ts";
import { undefinedDefinition } from "./undefined-definition.ts";
import { undefinedFootnote } from "./undefined-footnote.ts";
import { undefinedTermInDefinition } from "./undefined-term-in-definition.ts";
import { undescribedImage } from "./undescribed-image.ts";
import { unexpandedAcronym } from "./unexpanded-acronym.ts";
import { unexplainedTerm } from "./unexplained-term.ts";
import { unknownAcronym } from "./unknown-acronym.ts";
import { unknownFacet } from "./unknown-facet.ts";
import { unknownRelationType } from "./unknown-relation-type.ts";
import { unknownSource } from "./unknown-source.ts";
import { unmentionedRelation } from "./unmentioned-relation.ts";
import { unplacedSection } from "./unplaced-section.ts";
import { unreadAlert } from "./unread-alert.ts";
import { unreadEmphasis } from "./unread-emphasis.ts";
import { unreadFormula } from "./unread-formula.ts";
import { unreadMark } from "./unread-mark.ts";
import { unresolvedReference } from "./unresolved-reference.ts";
import { unreviewedStatement } from "./unreviewed-statement.ts";
import { unshownImage } from "./unshown-image.ts";
import { untracedNumber } from "./untraced-number.ts";
import { unusableFont } from "./unusable-font.ts";
import { unusedActor } from "./unused-actor.ts";
import { unusedDefinition } from "./unused-definition.ts";
import { unusedFile } from "./unused-file.ts";
import { unusedFootnote } from "./unused-footnote.ts";
import { unusedSource } from "./unused-source.ts";
import { unusedTerm } from "./unused-term.ts";
import { unwrittenText } from "./unwritten-text.ts";
import { wrongTargetKind } from "./wrong-target-kind.ts";

/** Every rule, by code. A rule that is not in this list does not run. */
export const rules: readonly Rule[] = [
  unresolvedReference,
  wrongTargetKind,
  selfReference,
  relationCycle,
  disagreeingNumber,
  missingAnchor,
  unknownSource,
  unknownFacet,
  unknownRelationType,
  missingFile,
  declarationRenamed,
  ambiguousReference,
  deprecatedAlias,
  unusedFile,
  outsideLink,
  caseMismatch,
  emptyLink,
  duplicateAnchor,
  undefinedDefinition,
  unusedDefinition,
  duplicateDefinition,
  undefinedFootnote,
  unusedFootnote,
  duplicateFootnote,
  unusedSource,
  malformedUrl,
  insecureLink,
  refusedLink,
  halfTypedReference,
  roundaboutLink,
  misnumberedTitle,
  duplicateRelation,
  contradictingRelations,
  differingNotes,
  partOutsideLine,
  unmentionedRelation,
  undeclaredLink,
  bareNumber,
  misplacedTerm,
  duplicateId,
  dimensionMismatch,
  idDisagreesWithFileName,
  unplacedSection,
  lineWithoutStrategies,
  unconnectedLine,
  isolatedStrategy,
  unaddressedIssue,
  narrowTheme,
  singleScaleLine,
  unusedActor,
  skippedHeadingLevel,
  secondTitle,
  duplicateHeading,
  emptySection,
  missingAlternativeText,
  headlessTable,
  rawHtml,
  orderClash,
  longTitle,
  brokenTable,
  overruledPlace,
  unclosedCode,
  unreadMark,
  boldHeading,
  emptyHeading,
  circularFootnote,
  unreadEmphasis,
  foreignMark,
  templateCode,
  unreadFormula,
  unreadAlert,
  sharedShortLabel,
  missingStatement,
  secondStatement,
  unwrittenText,
  staleStatement,
  unreviewedStatement,
  copiedStatement,
  illSizedStatement,
  longSentence,
  overlongSentence,
  hardSentence,
  unexplainedTerm,
  bareAcronym,
  untracedNumber,
  strongerClaim,
  legalShall,
  hiddenVerb,
  nounPile,
  passiveStatement,
  doubleNegative,
  stackedHedges,
  complexWord,
  crowdedBlock,
  undescribedImage,
  hardSummary,
  overhardSummary,
  illSizedSummary,
  overlongSummary,
  unaddressedReader,
  noWayToTakePart,
  pictureInStatement,
  unexpandedAcronym,
  unknownAcronym,
  aliasForTerm,
  unusedTerm,
  undefinedTermInDefinition,
  circularDefinition,
  sharedTerm,
  foreignSummaryStrategy,
  unusableFont,
  unshownImage,
  remoteImage,
];
