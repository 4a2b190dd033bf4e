/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Papers as DOCX: sections, tables, quotes and charts in the styles of a template. What a paper
 * says comes from the report; no document number, secrecy grade, signature or seal is ever added.
 */
package io.yuqing.report.docx;
