/**
 * The start of a LaTeX document, up to its text. Compiles with pdfLaTeX, XeLaTeX and LuaLaTeX.
 * @param language that babel is to hyphenate in, where it is installed; null for its own
 */
export const latexPreamble = (
  language: string | null = null,
): string => String.raw`\documentclass[11pt,a4paper]{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[utf8]{inputenc}
  \usepackage[T1]{fontenc}
  \usepackage{textcomp}
  % A sign that these fonts lack is named. XeLaTeX and LuaLaTeX set it where the font has it.
  \newcommand{\othersign}[2]{[#1]}
\else
  \usepackage{fontspec}
  \newcommand{\othersign}[2]{#2}
\fi${language === null ? "" : babel(language)}
\usepackage{amsmath,amssymb,amscd,mathrsfs,cancel}
\usepackage[version=4]{mhchem}
\usepackage[margin=2.5cm]{geometry}
\usepackage[hidelinks]{hyperref}
\providecommand{\texteuro}{EUR}
\providecommand{\textquotedbl}{"}
\providecommand{\N}{\mathbb{N}}
\providecommand{\R}{\mathbb{R}}
\providecommand{\Z}{\mathbb{Z}}
\providecommand{\pu}[1]{\ce{#1}}
\setlength{\parindent}{0pt}
\setlength{\parskip}{0.6em}
\emergencystretch=3em

\begin{document}
`;

/** Without its shorthands, by which a quotation mark in code or a formula would become one sign with what follows it. */
const babel = (language: string): string => String.raw`
\IfFileExists{${language}.ldf}{%
  \usepackage[${language}]{babel}
  \AtBeginDocument{\shorthandoff{"}}
}{}`;
