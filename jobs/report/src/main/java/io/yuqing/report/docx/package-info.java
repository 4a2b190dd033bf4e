/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Papers as DOCX. A template owns the page, the head and all styles; here its placeholders are
 * filled, and sections, tables, quotes and charts are put into it. What a paper says comes from the
 * report; no document number, secrecy grade, signature or seal is ever added.
 */
package io.yuqing.report.docx;
