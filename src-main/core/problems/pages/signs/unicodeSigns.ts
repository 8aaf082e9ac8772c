/** Signs of mathematics as LaTeX. Letters of mathematical alphabets are taken apart by normalisation instead. */
const pairs = String.raw`
  − - × \times ÷ \div ± \pm ∓ \mp · \cdot ⋅ \cdot ∙ \cdot ∗ * ∘ \circ • \bullet ⊕ \oplus ⊗ \otimes ⊙ \odot
  ≤ \leq ≥ \geq ⩽ \leqslant ⩾ \geqslant ≠ \neq ≈ \approx ≡ \equiv ∼ \sim ≃ \simeq ≅ \cong ∝ \propto ≪ \ll ≫ \gg
  ≺ \prec ≻ \succ ∈ \in ∉ \notin ∋ \ni ⊂ \subset ⊃ \supset ⊆ \subseteq ⊇ \supseteq ⊄ \not\subset ∪ \cup ∩ \cap ∅ \emptyset ∖ \setminus
  ∀ \forall ∃ \exists ∄ \nexists ¬ \neg ∧ \wedge ∨ \vee ⊢ \vdash ⊤ \top ⊥ \bot ∞ \infty ∂ \partial ∇ \nabla ∠ \angle
  ∥ \parallel ∦ \nparallel ∣ \mid ∤ \nmid ∴ \therefore ∵ \because ′ ' ″ '' ‴ ''' ℓ \ell ℏ \hbar ℜ \Re ℑ \Im ℘ \wp ℵ \aleph
  → \rightarrow ← \leftarrow ↔ \leftrightarrow ⇒ \Rightarrow ⇐ \Leftarrow ⇔ \Leftrightarrow ↦ \mapsto ⟶ \longrightarrow
  ⟹ \Longrightarrow ⟺ \Longleftrightarrow ⇌ \rightleftharpoons ↑ \uparrow ↓ \downarrow ↗ \nearrow ↘ \searrow
  ⟨ \langle ⟩ \rangle 〈 \langle 〉 \rangle ⌊ \lfloor ⌋ \rfloor ⌈ \lceil ⌉ \rceil ‖ \| … \ldots ⋯ \cdots ⋮ \vdots ⋱ \ddots △ \triangle □ \square ∎ \blacksquare
  ∑ \sum ∏ \prod ∐ \coprod ∫ \int ∬ \iint ∭ \iiint ∮ \oint ⋃ \bigcup ⋂ \bigcap ⋀ \bigwedge ⋁ \bigvee √ \sqrt ⁄ /
  α \alpha β \beta γ \gamma δ \delta ϵ \epsilon ε \varepsilon ζ \zeta η \eta θ \theta ϑ \vartheta ι \iota κ \kappa λ \lambda
  μ \mu ν \nu ξ \xi π \pi ϖ \varpi ρ \rho ϱ \varrho σ \sigma ς \varsigma τ \tau υ \upsilon ϕ \phi φ \varphi χ \chi ψ \psi ω \omega
  Γ \Gamma Δ \Delta ∆ \Delta Θ \Theta Λ \Lambda Ξ \Xi Π \Pi Σ \Sigma Υ \Upsilon Φ \Phi Ψ \Psi Ω \Omega ı \imath ȷ \jmath`;

const words = pairs.trim().split(/\s+/);

/** LaTeX by sign. */
export const unicodeSigns: ReadonlyMap<string, string> = new Map(
  words.flatMap((sign, index) => (index % 2 === 0 ? [[sign, words[index + 1] ?? ""] as const] : [])),
);

/** Signs that a text without any formula has too. */
export const signsOfText: ReadonlySet<string> = new Set(["·", "•", "…", "′", "″"]);
