import type { Rule } from "../core/rule.ts";
import { declarationRenamed } from "./declaration-renamed.ts";
import { dimensionMismatch } from "./dimension-mismatch.ts";
import { disagreeingNumber } from "./disagreeing-number.ts";
import { duplicateId } from "./duplicate-id.ts";
import { idDisagreesWithFileName } from "./id-disagrees-with-file-name.ts";
import { missingAnchor } from "./missing-anchor.ts";
import { missingFile } from "./missing-file.ts";
import { relationCycle } from "./relation-cycle.ts";
import { selfReference } from "./self-reference.ts";
import { unknownFacet } from "./unknown-facet.ts";
import { unknownRelationType } from "./unknown-relation-type.ts";
import { unknownSource } from "./unknown-source.ts";
import { unplacedSection } from "./unplaced-section.ts";
import { unresolvedReference } from "./unresolved-reference.ts";
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
  duplicateId,
  dimensionMismatch,
  idDisagreesWithFileName,
  unplacedSection,
];
