/**
 * De-identification: pseudonyms for authors, placeholders in texts, seals for refused records.
 * Everything here runs in the first task of the job; what leaves that task has been through it. The
 * result is de-identified and still personal information, never "anonymous".
 */
package io.yuqing.domain.privacy;
