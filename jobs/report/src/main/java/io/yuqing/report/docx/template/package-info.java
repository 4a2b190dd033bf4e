/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Templates of papers: DOCX files whose page, head and styles are a county's own. Here they are
 * checked, freed of what says who made them, and their placeholders are filled. Parts are read as
 * XML; what a report holds may not enter.
 */
package io.yuqing.report.docx.template;
